"""A token without hardware: SoftHSM 2, in a folder of the tests' own."""

import subprocess

MODULE = "/usr/lib/softhsm/libsofthsm2.so"
LABEL = "toguna"
PIN = "sous le toguna"


class Token:
    def __init__(self, folder, environment):
        """`environment` gets what programs find the token by."""
        (folder / "tokens").mkdir(parents=True)
        settings = folder / "softhsm2.conf"
        settings.write_text(f"directories.tokendir = {folder / 'tokens'}\nobjectstore.backend = file\nlog.level = ERROR\n")
        environment.setenv("SOFTHSM2_CONF", str(settings))
        subprocess.run(
            ["softhsm2-util", "--init-token", "--free", "--label", LABEL, "--so-pin", "le hogon", "--pin", PIN],
            check=True, capture_output=True)
        self.pin_file = folder / "pin"
        self.pin_file.write_text(PIN + "\n")
        self.pin_file.chmod(0o600)

    def keys(self):
        """What OpenSC sees of the private keys, by their labels."""
        done = subprocess.run(
            ["pkcs11-tool", "--module", MODULE, "--token-label", LABEL, "--login", "--pin", PIN, "--list-objects",
             "--type", "privkey"],
            check=True, capture_output=True, text=True)
        keys = {}
        for part in done.stdout.split("Private Key Object")[1:]:
            lines = dict(line.strip().split(":", 1) for line in part.splitlines()[1:] if ":" in line)
            keys[lines["label"].strip()] = lines["Access"].strip()
        return keys
