extension DoorScript {
  /// Texts, bytes, and the check of a badge.
  static let badges = #"""
      // Texts and bytes.
      const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
      const base45 = text => {
        const bytes = [];
        for (let at = 0; at < text.length; at += 3) {
          const part = [...text.slice(at, at + 3)].map(sign => alphabet.indexOf(sign));
          if (part.length === 1 || part.includes(-1)) return null;
          const value = part.reduceRight((sum, figure) => sum * 45 + figure, 0);
          if (value > (part.length === 3 ? 65535 : 255)) return null;
          if (part.length === 3) bytes.push(value >> 8);
          bytes.push(value & 255);
        }
        return Uint8Array.from(bytes);
      };
      const plain = text => new TextEncoder().encode(text);
      const base64 = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)))
        .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
      const unbase64 = text => Uint8Array.from(
        atob(text.replaceAll("-", "+").replaceAll("_", "/")), sign => sign.charCodeAt(0));
      const hexadecimal = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("");
      const clock = seconds => new Date(seconds * 1000).toLocaleTimeString(
        document.documentElement.lang || "fr", {hour: "2-digit", minute: "2-digit"});

      // The badge.
      const canCheck = async () => {
        try {
          await crypto.subtle.generateKey({name: "Ed25519"}, false, ["sign", "verify"]);
          return true;
        } catch {
          return false;
        }
      };
      const dayOf = (rules, seconds) => {
        const date = new Date((seconds + rules.offset) * 1000).toISOString().slice(0, 10);
        const found = rules.days.indexOf(date);
        return found >= 0 ? found + 1 : date < rules.days[0] ? 0 : rules.days.length + 1;
      };
      const check = async (text, rules, seconds) => {
        const bytes = text.startsWith("TB1:") && text.length <= 120 ? base45(text.slice(4)) : null;
        if (!bytes || bytes.length !== 75 || bytes[0] !== 1) return {fault: "illisible"};
        const body = bytes.slice(0, 11);
        const signed = Uint8Array.from([...plain("Toguna badge 1\n"), ...body]);
        let isGenuine = false;
        for (const raw of rules.keys) {
          const key = await crypto.subtle.importKey("raw", unbase64(raw), {name: "Ed25519"}, false, ["verify"]);
          if (await crypto.subtle.verify({name: "Ed25519"}, key, bytes.slice(11), signed)) isGenuine = true;
        }
        const year = body[1] << 8 | body[2];
        if (!isGenuine) return {fault: year === rules.edition ? "faux" : "autre-edition", year};
        if (year !== rules.edition) return {fault: "autre-edition", year};
        const today = dayOf(rules, seconds);
        const days = [1, 2, 3, 4, 5, 6, 7, 8].filter(day => body[10] >> (day - 1) & 1);
        if (!days.includes(today)) return {fault: days.every(day => day < today) ? "expire" : "pas-aujourdhui"};
        const serial = hexadecimal(body.slice(3, 9));
        if (rules.revoked.includes(serial)) return {fault: "revoque"};
        const label = words.getElementById(`categorie-${body[9]}`);
        return {serial, day: today, category: label ? label.textContent.trim() : ""};
      };

    """#
}
