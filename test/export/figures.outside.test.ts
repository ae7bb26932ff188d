import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { desktop, keepPicture, phone, useBrowser, type WatchedPage } from '../support/browser.ts';
import { makeFolder, sample, tthc } from '../support/cli.ts';
import { runProgram } from '../support/programs.ts';

const browser = useBrowser();
let folder = '';

const pages = {
  report: ['report', '--from', '2025-07-02', '--to', '2026-06-30'],
  stats: ['stats'],
  compare: ['stats', '--compare', '@2025-07-01', '--by', 'department,level'],
  'form-07b': ['stats', '--form', 'II.07b'],
} as const;
const names = Object.keys(pages) as (keyof typeof pages)[];

beforeAll(() => {
  folder = makeFolder();
  for (const [name, args] of Object.entries(pages)) {
    const { code } = tthc(sample, [...args, '-q', '--report', `html=${join(folder, `${name}.html`)}`]);
    expect(code).toBe(0);
  }
});

const open = (name: string, screen = desktop) => browser.open(join(folder, `${name}.html`), screen);

/** Returns the faults that a checker of accessibility finds; it is put in from outside, past the page's own policy. */
async function faults(page: WatchedPage): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as typeof globalThis & { axe: typeof axe }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe.each(names)('the page of %s', (name) => {
  it.each([
    ['desktop', desktop],
    ['phone', phone],
  ] as const)('fits a %s, asks for nothing, and can be read by everyone', async (size, screen) => {
    const page = await open(name, screen);
    await keepPicture(page, `${name}-${size}`, true);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(page.asked).toEqual([]);
    expect(page.complaints).toEqual([]);
    expect(await faults(page)).toEqual([]);
  });
});

describe('the page of the report', () => {
  it('shows the sum that proves it, and charts that are told in words', async () => {
    const page = await open('report');
    expect(await page.locator('.proof').textContent()).toMatch(
      /^Đối chiếu: đầu kỳ 54 \+ mới ban hành 4 .* = cuối kỳ 55 thủ tục\.$/u,
    );
    const chart = page.getByRole('img');
    expect(await chart.count()).toBe(1);
    expect(await page.locator('svg desc').first().textContent()).toContain(
      'Sở Tư pháp: 2 mới ban hành, 4 sửa đổi, bổ sung',
    );
    const widths = await page
      .locator('.chart > svg > rect')
      .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
    expect(widths.length).toBeGreaterThan(3);
    for (const width of widths) expect(width).toBeGreaterThan(0);
  });

  it('shows every figure on a phone, each after what its column is called', async () => {
    const page = await open('report', phone);
    const head = await page.evaluate(
      'getComputedStyle(document.querySelector("table.many tfoot td"), "::before").content',
    );
    expect(head).toBe('"Đầu kỳ"');
    const hidden = await page
      .locator('td:not(:empty):not(.ordinal)')
      .evaluateAll((cells) => cells.filter((td) => td.getBoundingClientRect().width === 0).length);
    expect(hidden).toBe(0);
  });

  it('is printed on A4, heads and figures on paper too', async () => {
    for (const [name, size] of [
      ['report', /59[45].* x 84[12]/u],
      ['form-07b', /84[12].* x 59[45]/u],
    ] as const) {
      const page = await open(name);
      const path = join(folder, `${name}.pdf`);
      writeFileSync(path, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
      expect(runProgram('pdfinfo', [path])).toMatch(size);
      const text = runProgram('pdftotext', ['-layout', path, '-']);
      expect(text).toMatch(/Tổng cộng +\d/u);
    }
  });
});
