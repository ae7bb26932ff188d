import { createInterface, type Interface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';

/** Asks a person one line at a time; undefined when there will be no more answers. */
export interface Asking {
  ask(prompt: string): Promise<string | undefined>;
  say(text: string): void;
  close(): void;
}

/** Opens a conversation. Ctrl-C ends the program as it does elsewhere, Ctrl-D the conversation. */
export function openAsking(input: Readable, output: Writable): Asking {
  const lines: Interface = createInterface({ input, output, terminal: true });
  let isOver = false;
  lines.once('close', () => {
    isOver = true;
  });
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  return {
    say: (text) => output.write(`${text}\n`),
    close: () => lines.close(),
    ask: (prompt) =>
      isOver
        ? Promise.resolve(undefined)
        : new Promise((resolve) => {
            const onClose = (): void => resolve(undefined);
            lines.once('close', onClose);
            lines.question(prompt).then(
              (answer) => {
                lines.off('close', onClose);
                resolve(answer.normalize('NFC').trim());
              },
              () => resolve(undefined),
            );
          }),
  };
}
