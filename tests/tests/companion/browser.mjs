// Chromium with the companion in it, doing what it is told: a JSON object a line in, one out.
//
//   {"do": "pair", "code": C, "port": N}   types them into the companion and presses its button
//   {"do": "open", "url": U, "select": S?} goes to a page, and selects what a CSS selector finds
//   {"do": "click"}                        clicks the companion's button in the toolbar
//
// Each answers {"told": what the companion says then}. Started with the companion's folder, the package
// file of the window, from where Playwright is taken, and the port that every name on the web stands for.

import { createRequire } from "node:module";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const [companion, packages, executablePath, web] = process.argv.slice(2);
const { chromium } = createRequire(packages)("playwright-core");
const profile = mkdtempSync(join(tmpdir(), "demarche-chromium-"));
const PATIENCE = 20_000;

const context = await chromium.launchPersistentContext(profile, {
  executablePath,
  headless: true,
  locale: "en-GB",
  ignoreDefaultArgs: ["--disable-extensions"],
  args: [
    "--headless=new",
    "--no-sandbox",
    `--disable-extensions-except=${companion}`,
    `--load-extension=${companion}`,
    // For the click on its button, which is no part of any page.
    "--enable-unsafe-extension-debugging",
    `--host-resolver-rules=MAP *.example 127.0.0.1:${web}`,
  ],
});
const worker =
  context.serviceWorkers()[0] ??
  (await context.waitForEvent("serviceworker", { timeout: PATIENCE }));
const id = new URL(worker.url()).host;
const page = await context.newPage();
const devtools = await context.browser().newBrowserCDPSession();

/** What the companion says, as soon as it says something that `done` accepts. */
async function told(read, done) {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const said = await read();
    if (said && done(said)) return said;
    if (Date.now() > until) throw new Error(`the companion said only: ${said}`);
    await new Promise((resume) => setTimeout(resume, 50));
  }
}

const TOLD = `[...document.querySelectorAll('#told p, #pairing:not([hidden]) > p')].map((p) => p.innerText).join('\\n')`;

async function targets(type) {
  const { targetInfos } = await devtools.send("Target.getTargets", {
    filter: [{ type }],
  });
  return targetInfos;
}

/** Clicks the button in the toolbar, and reads what opens. */
async function click() {
  const tab = (await targets("tab")).find(
    (one) => one.embedderData?.tabActive ?? one.url === page.url(),
  );
  const before = new Set((await targets("page")).map((one) => one.targetId));
  await devtools.send("Extensions.triggerAction", {
    id,
    targetId: tab.targetId,
  });
  let popup;
  for (const until = Date.now() + PATIENCE; !popup;) {
    popup = (await targets("page")).find(
      (one) => !before.has(one.targetId) && one.url.endsWith("/popup.html"),
    );
    if (Date.now() > until) throw new Error("the companion did not open");
    await new Promise((resume) => setTimeout(resume, 50));
  }
  const { sessionId } = await devtools.send("Target.attachToTarget", {
    targetId: popup.targetId,
    flatten: false,
  });
  let last = 0;
  const evaluate = (expression) =>
    new Promise((resolve) => {
      const number = ++last;
      const hear = ({ sessionId: of, message }) => {
        const answer = JSON.parse(message);
        if (of !== sessionId || answer.id !== number) return;
        devtools.off("Target.receivedMessageFromTarget", hear);
        resolve(answer.result?.result?.value);
      };
      devtools.on("Target.receivedMessageFromTarget", hear);
      const message = JSON.stringify({
        id: number,
        method: "Runtime.evaluate",
        params: { expression },
      });
      void devtools.send("Target.sendMessageToTarget", { sessionId, message });
    });
  const said = await told(
    () => evaluate(TOLD),
    (words) => !words.startsWith("Sending"),
  );
  await devtools.send("Target.closeTarget", { targetId: popup.targetId });
  return said;
}

async function pair({ code, port }) {
  const form = await context.newPage();
  await form.goto(`chrome-extension://${id}/popup.html`);
  // There is no page under it to be sent, which is said first where it is paired already.
  await form.waitForSelector("#code:visible, #forget:visible");
  if (await form.isVisible("#forget")) await form.click("#forget");
  await form.fill("#code", code);
  await form.click("summary");
  await form.fill("#port", String(port));
  await form.evaluate(`document.getElementById('told').replaceChildren()`);
  await form.click("#pairing button");
  const said = await told(
    () => form.evaluate(`document.getElementById('told').innerText`),
    () => true,
  );
  await form.close();
  await page.bringToFront();
  return said;
}

async function open({ url, select }) {
  await page.goto(url);
  await page.bringToFront();
  if (!select) return "";
  return page.evaluate((selector) => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector(selector));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return getSelection().toString();
  }, select);
}

const ACTIONS = { pair, open, click };
console.log(JSON.stringify({ told: context.browser().version() }));
for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  try {
    console.log(JSON.stringify({ told: await ACTIONS[asked.do](asked) }));
  } catch (error) {
    console.log(JSON.stringify({ failed: String(error) }));
  }
}
await context.close();
rmSync(profile, { recursive: true, force: true });
