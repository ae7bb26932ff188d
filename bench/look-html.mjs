// Looks at an exported page in a real browser: screenshots, a PDF, and whether it works.
//   node bench/look-html.mjs page.html [folder]
// Needs Chromium (CHROMIUM, else /usr/bin/chromium). Ends with 1 when something is wrong.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [page, folder = 'look'] = process.argv.slice(2);
if (!page) throw new Error('node bench/look-html.mjs page.html [folder]');
const url = pathToFileURL(resolve(page)).href;
mkdirSync(folder, { recursive: true });
const profile = mkdtempSync(join(tmpdir(), 'tthc-look-'));
const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --remote-debugging-pipe';
const browser = spawn(
  process.env.CHROMIUM ?? '/usr/bin/chromium',
  [...flags.split(' '), `--user-data-dir=${profile}`],
  {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  },
);
const problems = [];
const check = (isRight, what) => {
  console.log(`${isRight ? 'ok   ' : 'WRONG'} ${what}`);
  if (!isRight) problems.push(what);
};

try {
  const send = connect(browser.stdio[3], browser.stdio[4]);
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const tab = (method, params) => send(method, params, sessionId);
  for (const domain of ['Page', 'Runtime', 'Network', 'Log', 'Accessibility']) await tab(`${domain}.enable`);
  const run = async (expression) => {
    const { result, exceptionDetails } = await tab('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await look(tab, run, send);
} finally {
  browser.kill();
  await new Promise((done) => browser.once('exit', done));
  rmSync(profile, { recursive: true, force: true });
}
process.exitCode = problems.length > 0 ? 1 : 0;

async function look(tab, run, send) {
  for (const [name, width, height, features] of [
    ['phone', 390, 844, []],
    ['desktop', 1280, 900, []],
    ['dark', 1280, 900, [{ name: 'prefers-color-scheme', value: 'dark' }]],
  ]) {
    await tab('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: 1,
      mobile: width < 600,
    });
    await tab('Emulation.setEmulatedMedia', { media: '', features });
    await open(tab, send);
    check(
      await run('document.documentElement.scrollWidth <= innerWidth'),
      `${name}: nothing wider than the screen`,
    );
    await shoot(tab, `${name}.png`);
    await shoot(tab, `${name}-long.png`, { x: 0, y: 0, width, height: 3 * height, scale: 1 });
  }
  await tab('Emulation.setEmulatedMedia', { media: '', features: [] });
  await works(tab, run, send);
  const { data } = await tab('Page.printToPDF', { preferCSSPageSize: true, printBackground: true });
  writeFileSync(join(folder, 'print.pdf'), Buffer.from(data, 'base64'));
  await tab('Emulation.setScriptExecutionDisabled', { value: true });
  await open(tab, send);
  await shoot(tab, 'no-script.png');
  const heard = send.events.filter(({ method }) =>
    /exceptionThrown|entryAdded|consoleAPICalled/.test(method),
  );
  check(
    heard.length === 0,
    `the browser complains of nothing ${JSON.stringify(heard.map(({ params }) => params.entry?.text ?? params))}`,
  );
  const asked = send.events.filter(
    ({ method, params }) => method === 'Network.requestWillBeSent' && params.request.url !== url,
  );
  check(asked.length === 0, `asks for no other file ${asked.map(({ params }) => params.request.url)}`);
}

async function works(tab, run, send) {
  await open(tab, send);
  const rows =
    '[...document.querySelectorAll("tr[data-levels]")].filter((row) => !row.closest("[hidden]")).length';
  const all = await run(rows);
  const typed = async (text) => {
    await run(`query.value = ${JSON.stringify(text)}; filters.requestSubmit()`);
    return run(rows);
  };
  const [bare, marked] = [await typed('ho tich'), await typed('hộ tịch')];
  check(
    bare > 0 && bare < all && bare === marked,
    `finds as many for “ho tich” (${bare}) as for “hộ tịch” (${marked})`,
  );
  await shoot(tab, 'search.png');
  check((await typed('zzzz')) === 0, 'finds nothing for what is not there');
  await run('document.querySelector("[type=reset]").click(); new Promise((done) => setTimeout(done, 50))');
  check((await run(rows)) === all, 'shows everything again');
  const sums = await run(`(() => {
    const total = (select) => [...select.options].slice(1).reduce((sum, { value }) => {
      select.value = value; filters.requestSubmit();
      return sum + ${rows};
    }, 0);
    const byDepartment = total(department);
    department.value = '';
    const byLevel = total(level);
    level.value = ''; filters.requestSubmit();
    const cells = [...document.querySelectorAll('tfoot td')].map((cell) => Number(cell.textContent.replace(/\\D/g, '')));
    return { byDepartment, byLevel, procedures: cells[0], rows: cells.at(-1) };
  })()`);
  check(sums.byDepartment === all && sums.procedures === all, `departments add up to ${all}`);
  check(sums.byLevel === sums.rows, `levels add up to ${sums.rows}`);
  await tab('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 });
  check(
    await run('document.activeElement.className === "skip"'),
    'the first key press reaches the skip link',
  );
  const { nodes } = await tab('Accessibility.getFullAXTree');
  const nameless = nodes.filter(
    ({ ignored, role, name }) =>
      !ignored && /^(textbox|searchbox|combobox|button|link|table)$/i.test(role?.value ?? '') && !name?.value,
  );
  check(
    nameless.length === 0,
    `every control and table has a name ${nameless.map(({ role }) => role.value)}`,
  );
}

async function open(tab, send) {
  const loaded = send.next('Page.loadEventFired');
  await tab('Page.navigate', { url });
  await loaded;
}

async function shoot(tab, name, clip = undefined) {
  const { data } = await tab('Page.captureScreenshot', {
    format: 'png',
    captureBeyondViewport: clip !== undefined,
    ...(clip && { clip }),
  });
  writeFileSync(join(folder, name), Buffer.from(data, 'base64'));
}

/** Speaks the DevTools protocol: messages end with a NUL. */
function connect(input, output) {
  const waiting = new Map();
  const events = [];
  const listeners = [];
  let last = 0;
  let rest = '';
  output.setEncoding('utf8').on('data', (text) => {
    const parts = (rest + text).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) receive(JSON.parse(part));
  });
  function receive(message) {
    const call = waiting.get(message.id);
    if (!call) {
      events.push(message);
      for (const listener of listeners.splice(0)) if (!listener(message)) listeners.push(listener);
      return;
    }
    waiting.delete(message.id);
    if (message.error) call.fail(new Error(`${call.method}: ${message.error.message}`));
    else call.done(message.result);
  }
  const send = (method, params = {}, sessionId = undefined) =>
    new Promise((done, fail) => {
      last += 1;
      waiting.set(last, { done, fail, method });
      input.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
    });
  const next = (method) =>
    new Promise((done) =>
      listeners.push((message) => {
        const isWanted = message.method === method;
        if (isWanted) done(message.params);
        return isWanted;
      }),
    );
  return Object.assign(send, { events, next });
}
