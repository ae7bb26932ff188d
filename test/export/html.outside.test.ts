import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Stats } from '../../src/figures/stats.ts';
import { desktop, keepPicture, phone, useBrowser, type WatchedPage } from '../support/browser.ts';
import { makeFolder, sample, tthc, tthcJson } from '../support/cli.ts';
import { exportFile, fullRecord, record, snapshotOf, trapSnapshot, traps } from '../support/export/export.ts';
import { runProgram } from '../support/programs.ts';

const browser = useBrowser();
let folder = '';
let file = '';
let stats: Stats;

beforeAll(() => {
  folder = makeFolder();
  file = join(folder, 'danh-muc.html');
  expect(tthc(sample, ['export', '--to', file]).code).toBe(0);
  stats = tthcJson<Stats & Record<string, unknown>>(sample, ['stats']);
});

const rows = (page: WatchedPage) => page.locator('tr[data-levels]:visible');
const query = (page: WatchedPage) => page.getByRole('searchbox');
const shown = (page: WatchedPage) => page.getByRole('status');

/** Types as people do and waits until the page has said what it found. */
async function search(page: WatchedPage, words: string): Promise<number> {
  await query(page).fill(words);
  await query(page).press('Enter');
  return rows(page).count();
}

async function pageOf(name: string, snapshot: Parameters<typeof exportFile>[0], options = desktop) {
  const path = join(folder, `${name}.html`);
  writeFileSync(path, await exportFile(snapshot, 'x.html'));
  return browser.open(path, options);
}

/** Returns the faults that a checker of accessibility finds; it is put in from outside, past the page's own policy. */
async function accessibilityFaults(page: WatchedPage): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as typeof globalThis & { axe: typeof axe }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** A name that gives a browser no place to break the line, beside a record in which every part speaks. */
const wordy = snapshotOf({ '1.000002': record({ name: 'Khai_'.repeat(200) }), '2.000815': fullRecord });
const isSideways = (page: WatchedPage) =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

describe('the page in a browser', () => {
  it('asks nobody for anything and complains of nothing, whatever the names', async () => {
    const page = await pageOf('traps', trapSnapshot());
    const names = await page.locator('tr[data-levels] .name').allTextContents();
    expect(names.sort()).toEqual([...traps].sort());
    expect(await search(page, 'alert')).toBe(2);
    expect(page.asked).toEqual([]);
    expect(page.complaints).toEqual([]);
  });

  it('finds words with and without diacritics, and says how many', async () => {
    const page = await browser.open(file);
    await keepPicture(page, 'desktop');
    const all = await rows(page).count();
    expect(all).toBe(stats.procedures);
    const [marked, bare] = [await search(page, 'xây dựng'), await search(page, 'xay dung')];
    expect(bare).toBe(marked);
    expect(bare).toBeGreaterThan(0);
    expect(bare).toBeLessThan(all);
    expect(await shown(page).textContent()).toBe(`Đang hiện ${bare} trong ${all} thủ tục.`);
    await keepPicture(page, 'search');
    expect(await search(page, 'đường')).toBeGreaterThan(0);
    expect(await search(page, 'duong')).toBeGreaterThanOrEqual(await search(page, 'đường'));
    expect(await search(page, 'xây dưng')).toBe(0);
    expect(await shown(page).textContent()).toBe('Không có thủ tục nào đáp ứng điều kiện.');
  });

  it('filters by department and level, and the parts add up to what stats counts', async () => {
    const page = await browser.open(file);
    const countOf = async (label: string, value: string) => {
      await page.getByLabel(label).selectOption(value);
      await query(page).press('Enter');
      const count = await rows(page).count();
      await page.getByLabel(label).selectOption('');
      return count;
    };
    for (const { department, procedures } of stats.byDepartment)
      expect(await countOf('Cơ quan quản lý', department), department).toBe(procedures);
    for (const [level, count] of Object.entries(stats.byLevel))
      expect(await countOf('Cấp thực hiện', level), level).toBe(count);
    await page.getByRole('button', { name: 'Xóa bộ lọc' }).click();
    await expect.poll(() => rows(page).count()).toBe(stats.procedures);
  });

  it('works by keyboard alone, with the focus in sight', async () => {
    const page = await browser.open(file);
    const stops: string[] = [];
    for (let at = 0; at < 9; at += 1) {
      await page.keyboard.press('Tab');
      const { name, outline } = (await page.evaluate(`(() => {
        const { activeElement: element } = document;
        return { name: element.id || element.textContent, outline: getComputedStyle(element).outlineWidth };
      })()`)) as { name: string; outline: string };
      stops.push(name);
      expect(Number.parseFloat(outline), name).toBeGreaterThanOrEqual(2);
    }
    expect(stops).toEqual([
      'Đến danh mục',
      'Danh mục thủ tục',
      'Số lượng thủ tục',
      'Về tệp này',
      'query',
      'department',
      'level',
      'Xóa bộ lọc',
      'print',
    ]);
    await query(page).focus();
    await page.keyboard.type('zzzz');
    await page.keyboard.press('Enter');
    expect(await rows(page).count()).toBe(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => rows(page).count()).toBe(stats.procedures);
    await page.getByRole('link', { name: 'Đến danh mục' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('list');
  });

  it.each([
    ['desktop', desktop],
    ['phone', phone],
    ['dark', { ...desktop, colorScheme: 'dark' as const }],
  ])(
    'tells a screen reader what is what on %s, and nothing is wider than the screen',
    async (name, options) => {
      const page = await pageOf(name, wordy, options);
      await keepPicture(page, name, true);
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await isSideways(page)).toBe(false);
      for (const role of ['banner', 'navigation', 'main', 'search', 'contentinfo', 'status'] as const)
        expect(await page.getByRole(role).count(), role).toBe(1);
      const table = page.getByRole('table', { name: /Sở Tư pháp/u });
      expect(await table.getByRole('rowheader', { name: 'Khai_' }).count()).toBe(1);
      expect(await page.getAttribute('html', 'lang')).toBe('vi');
    },
  );

  it('prints what is shown on A4, with the head of the table on every page', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 120 }, (_, at) => [
        `1.${String(at).padStart(6, '0')}`,
        record({ name: `Thủ tục mẫu số ${at}` }),
      ]),
    );
    const page = await pageOf(
      'print',
      snapshotOf({ ...many, '2.000001': record({ department: 'so-xay-dung' }) }),
    );
    const pages = await printed(page);
    expect(pages.length).toBeGreaterThan(2);
    for (const [at, text] of pages.entries()) {
      if (/mẫu số/u.test(text)) expect(text).toMatch(/STT\s+Mã số\s+Tên thủ tục/u);
      expect(text).toContain(`Trang ${at + 1}/${pages.length}`);
    }
    await page.getByLabel('Cơ quan quản lý').selectOption('so-xay-dung');
    await query(page).press('Enter');
    const [only = '', ...more] = await printed(page);
    expect(more).toEqual([]);
    expect(only).toContain('Sở Xây dựng (1 thủ tục)');
    expect(only).toContain('Đang hiện 1 trong 121 thủ tục.');
    expect(only).not.toContain('mẫu số');
  });

  it('holds 5,000 procedures', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 5000 }, (_, at) => [
        `1.${String(at).padStart(6, '0')}`,
        record({ name: `${at % 50 === 0 ? 'Đo đạc bản đồ' : 'Cấp giấy phép'} số ${at}` }),
      ]),
    );
    const page = await pageOf('many', snapshotOf(many), phone);
    expect(await search(page, 'ban do')).toBe(100);
    expect(await shown(page).textContent()).toBe('Đang hiện 100 trong 5.000 thủ tục.');
    expect(await isSideways(page)).toBe(false);
  });

  it('is the whole list where scripts do not run', async () => {
    const page = await browser.open(file, { ...desktop, javaScriptEnabled: false });
    expect(await rows(page).count()).toBe(stats.procedures);
    expect(await page.getByRole('search').count()).toBe(0);
  });
});

/** The text of each page that comes out of the printer; every page is A4. */
async function printed(page: WatchedPage): Promise<string[]> {
  const path = join(folder, 'print.pdf');
  writeFileSync(path, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  expect(runProgram('pdfinfo', [path])).toMatch(/Page size:\s+59[45].*A4/u);
  return runProgram('pdftotext', ['-layout', path, '-']).split('\f').slice(0, -1);
}
