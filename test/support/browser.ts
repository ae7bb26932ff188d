import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { programPath } from './programs.ts';

const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** A page, and everything it did that a finished page does not do. */
export interface WatchedPage extends Page {
  /** Addresses it asked for other than its own. */
  asked: string[];
  /** Errors and warnings of its console. */
  complaints: string[];
}

interface TestBrowser {
  /** Opens a file in a tab of its own, at the size of a screen. */
  open(path: string, options?: BrowserContextOptions): Promise<WatchedPage>;
}

export const desktop = { viewport: { width: 1280, height: 900 } };
export const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** One headless Chromium for all tests of a file, with a new profile; it goes away with them. */
export function useBrowser(): TestBrowser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: programPath('chromium'), args: flags.split(' ') });
  });
  afterAll(() => browser?.close());
  return {
    open: async (path, options = desktop) => {
      if (!browser) throw new Error('the browser is there only while tests run');
      const context = await browser.newContext({ locale: 'vi-VN', ...options });
      const page = Object.assign(await context.newPage(), { asked: [], complaints: [] }) as WatchedPage;
      const url = pathToFileURL(path).href;
      page.on('request', (request) => {
        if (request.url() !== url) page.asked.push(request.url());
      });
      page.on('pageerror', (error) => page.complaints.push(error.message));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) page.complaints.push(message.text());
      });
      await page.goto(url);
      return page;
    },
  };
}

/** Keeps a picture for people, where `TTHC_PICTURES` names a folder. */
export async function keepPicture(page: Page, name: string, fullPage = false): Promise<void> {
  const folder = process.env.TTHC_PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
}
