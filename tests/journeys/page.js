// Opens a page in Chromium at the sizes of a phone, a laptop and a sheet of A4, and writes what is
// wrong as JSON: node page.js FOLDER CHROMIUM PAGE, where FOLDER has playwright-core and axe-core.
const [, , folder, chromium, page] = process.argv;
const { createRequire } = require("module");
const tools = createRequire(folder + "/");
const axe = require("fs").readFileSync(tools.resolve("axe-core/axe.min.js"), "utf8");

const SIZES = {
  phone: { width: 390, height: 844 },
  laptop: { width: 1366, height: 768 },
  a4: { width: 688, height: 1000 },
};

function looked() {
  const wrong = [];
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) {
    wrong.push(`the page is ${page.scrollWidth} wide, ${page.clientWidth} can be seen`);
  }
  for (const drawing of document.querySelectorAll("svg[role]")) {
    const boxes = [...drawing.querySelectorAll("text, .filled, .stroked")]
      .map((one) => [one, one.getBoundingClientRect()])
      .filter(([, box]) => box.width > 0);
    for (const [place, [one, box]] of boxes.entries()) {
      for (const [other, beside] of boxes.slice(place + 1)) {
        if (one.tagName !== "text" && other.tagName !== "text") continue;
        const wide = Math.min(box.right, beside.right) - Math.max(box.left, beside.left);
        const tall = Math.min(box.bottom, beside.bottom) - Math.max(box.top, beside.top);
        if (wide > 1.5 && tall > 2.5) {
          wrong.push(`“${one.textContent}” lies on “${other.textContent || other.getAttribute("class")}”`);
        }
      }
    }
  }
  return wrong;
}

async function seen(browser, size, scheme) {
  const context = await browser.newContext({
    viewport: SIZES[size], colorScheme: scheme, bypassCSP: true,
  });
  const tab = await context.newPage();
  const asked = [];
  tab.on("request", (request) => asked.push(request.url()));
  await tab.goto("file://" + page);
  if (size === "a4") await tab.emulateMedia({ media: "print" });
  const wrong = await tab.evaluate(looked);
  if (asked.length !== 1) wrong.push(`it asks for ${asked.slice(1).join(", ")}`);
  if (size === "laptop" || (size === "phone" && scheme === "light")) {
    await tab.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
    await tab.evaluate(axe);
    const { violations } = await tab.evaluate(() => axe.run());
    for (const { id, impact, nodes } of violations) {
      if (["serious", "critical"].includes(impact)) {
        wrong.push(`${id} (${impact}): ${nodes.length} times, as in ${nodes[0].html.slice(0, 200)}`);
      }
    }
  }
  await context.close();
  return wrong;
}

(async () => {
  const quiet = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
  ];
  const browser = await tools("playwright-core").chromium.launch({ executablePath: chromium, args: quiet });
  const found = {};
  for (const size of Object.keys(SIZES)) {
    for (const scheme of ["light", "dark"]) found[`${size}, ${scheme}`] = await seen(browser, size, scheme);
  }
  await browser.close();
  console.log(JSON.stringify(found));
})();
