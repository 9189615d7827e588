"""A real browser without JavaScript, driven by what a person sees: labels, fields, buttons."""

import json
import urllib.parse

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from .plain import plain
from .traffic import Traffic
from .waiting import wait_until

# The instant at which the open page began to load: no two pages have the same.
BIRTH_OF_PAGE = "performance.timeOrigin"


def chromium(downloads, width, height, scripts=False):
    options = webdriver.ChromeOptions()
    for argument in (
        "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--lang=fr",
        f"--window-size={width},{height}", "--force-device-scale-factor=1", "--hide-scrollbars",
        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost", "--disable-component-update",
        "--no-first-run", "--disable-background-networking",
    ):
        options.add_argument(argument)
    options.add_experimental_option("prefs", {
        "profile.managed_default_content_settings.javascript": 1 if scripts else 2,
        "download.default_directory": str(downloads),
        "plugins.always_open_pdf_externally": True,
    })
    # Every request is written down: no page may ask another site for anything.
    options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
    return webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))


class Browser:
    def __init__(self, folder, server, width=1280, height=900):
        self.downloads = folder / "downloads"
        self.downloads.mkdir(parents=True, exist_ok=True)
        self.server = server
        self.driver = chromium(self.downloads, width, height)
        self.traffic = Traffic()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()

    def go(self, path):
        self.driver.get(self.server.url + path)
        self.traffic.read(self.driver)
        return self

    def send(self, ending):
        """Presses the main button of the form that is sent to an address with this ending: its only one, or the one
        without a name."""
        buttons = self._form(ending).find_elements(By.CSS_SELECTOR, 'button[type="submit"]')
        return self._leave_by(
            buttons[0] if len(buttons) == 1 else next(one for one in buttons if not one.get_attribute("name")))

    def press(self, action, ending=None):
        """Presses the button of this name (« plus-tard », the search of a place) in the form of this page or another."""
        return self._leave_by(self._one(
            f'main form[action$="{ending or self.path}"] button[name="_action"][value="{action}"]', f"button « {action} »"))

    def follow(self, ending):
        """Follows the first link of the page proper to an address with this ending."""
        return self._leave_by(self._link(ending))

    def fill(self, name, value):
        box = self._named(name)
        box.clear()
        box.send_keys(str(value))
        return self

    def choose(self, name, value):
        """One of several answers: a radio, a checkbox, a line of a list."""
        lists = self.driver.find_elements(By.CSS_SELECTOR, f'main select[name="{name}"] option[value="{value}"]')
        choice = lists or self.driver.find_elements(By.CSS_SELECTOR, f'main input[name="{name}"][value="{value}"]')
        assert choice, f"« {name} » has no answer « {value} » on {self}"
        if not choice[0].is_selected():
            choice[0].click()
        return self

    def fill_date(self, name, year, month="", day="", about=False):
        for part, value in (("jour", day), ("mois", month), ("annee", year)):
            self.fill(f"{name}.{part}", value)
        box = self._named(f"{name}.vers")
        if box.is_selected() != about:
            box.click()
        return self

    def attach(self, name, file):
        self._named(name).send_keys(str(file))
        return self

    def download(self, ending):
        """Follows a link to a file and waits until it is whole."""
        before = set(self.downloads.iterdir())
        self._link(ending).click()

        def arrived():
            files = set(self.downloads.iterdir()) - before
            return [file for file in files if file.suffix == ".pdf" and file.stat().st_size]

        file = wait_until(arrived, f"the download of {ending}")[0]
        self.traffic.read(self.driver)
        return file.rename(file.with_stem(f"{file.stem}-{len(before)}"))

    def enter(self, text):
        """Types into what has the focus, and presses Enter."""
        return self._leave_by(self.driver.switch_to.active_element, lambda box: box.send_keys(text, Keys.ENTER))

    def forget(self):
        """Closes the visit: no cookies are left."""
        self.driver.delete_all_cookies()
        return self

    def __str__(self):
        return f"{self.path}:\n{self.text[:1500]}"

    @property
    def path(self):
        return urllib.parse.urlsplit(self.driver.current_url).path

    @property
    def text(self):
        return plain(self.driver.find_element(By.TAG_NAME, "main").text)

    @property
    def status(self):
        return self.traffic.status_of(self.driver.current_url)

    @property
    def faults(self):
        """What the page says is wrong, line by line."""
        return [plain(line.text) for line in self.driver.find_elements(By.CSS_SELECTOR, ".summary li")]

    @property
    def facts(self):
        """The captions and values of the page's lists of facts."""
        facts = {}
        for row in self.driver.find_elements(By.CSS_SELECTOR, "main dl.pairs > div"):
            facts[plain(row.find_element(By.TAG_NAME, "dt").text)] = plain(row.find_element(By.TAG_NAME, "dd").text)
        return facts

    def value(self, name):
        return self._named(name).get_attribute("value")

    def choices(self, name):
        """The answers to choose from: what each says, by its value."""
        found = {}
        for box in self.driver.find_elements(By.CSS_SELECTOR, f'main input[name="{name}"]'):
            label = self.driver.find_element(By.CSS_SELECTOR, f'label[for="{box.get_attribute("id")}"]')
            found[box.get_attribute("value")] = plain(label.text)
        return found

    def links(self, part):
        """Addresses of the page's links that hold this part."""
        return [link.get_attribute("href").removeprefix(self.server.url)
                for link in self.driver.find_elements(By.CSS_SELECTOR, f'main a[href*="{part}"]')]

    def offers(self, ending):
        """Whether the page has a link or a form to an address with this ending."""
        return bool(self.driver.find_elements(By.CSS_SELECTOR, f'main a[href$="{ending}"], main form[action$="{ending}"]'))

    def measure(self, expression):
        """What a developer's console says of the page; the page itself runs no script."""
        return json.loads(self.driver.execute_script(f"return JSON.stringify({expression})"))

    def _named(self, name):
        found = self.driver.find_elements(By.CSS_SELECTOR, f'main [name="{name}"]')
        assert found, f"no field « {name} » on {self}"
        return found[0]

    def _form(self, ending):
        return self._one(f'main form[action$="{ending}"]', f"form to …{ending}")

    def _link(self, ending):
        return self._one(f'main a[href$="{ending}"]', f"link to …{ending}")

    def _one(self, selector, what):
        found = self.driver.find_elements(By.CSS_SELECTOR, selector)
        assert found, f"no {what} on {self}"
        return found[0]

    def _leave_by(self, element, act=lambda element: element.click()):
        """Does what leads to another page, and waits for that page."""
        here = self.measure(BIRTH_OF_PAGE)
        act(element)
        wait_until(lambda: self.measure(BIRTH_OF_PAGE) != here, "the next page", pause=0.01)
        self.traffic.read(self.driver)
        return self
