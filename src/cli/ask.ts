import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { wrapParagraph } from '../render/wrap.ts';

/** Asks a person one line at a time; undefined when there will be no more answers. */
export interface Asking {
  ask(prompt: string): Promise<string | undefined>;
  say(text: string): void;
  close(): void;
}

/**
 * Opens a conversation. What is typed or pasted ahead answers the next questions; Ctrl-C ends the
 * program as it does elsewhere, Ctrl-D the conversation.
 *
 * @param width how wide a line may be
 * @param interrupt ends the program
 */
export function openAsking(input: Readable, output: Writable, width: number, interrupt: () => void): Asking {
  const reader = createInterface({ input, output, terminal: true });
  const ahead: string[] = [];
  let isOver = false;
  let answer: ((line: string | undefined) => void) | undefined;
  reader.on('line', (line) => {
    const waiting = answer;
    // Of lines that come at once, only the first is the answer to what was asked.
    answer = undefined;
    if (waiting) waiting(line);
    else ahead.push(line);
  });
  // What is written next does not go on in the line of the question.
  reader.on('SIGINT', () => {
    output.write('\n');
    interrupt();
  });
  reader.on('close', () => {
    isOver = true;
    if (answer) output.write('\n');
    answer?.(undefined);
  });
  return {
    say: (text) => output.write(`${text}\n`),
    close: () => reader.close(),
    ask: async (prompt) => {
      const typed = ahead.shift();
      if (typed !== undefined || isOver) return typed && clean(typed);
      const [above, asked] = partPrompt(prompt, width);
      output.write(above);
      const line = await new Promise<string | undefined>((resolve) => {
        answer = resolve;
        reader.setPrompt(asked);
        reader.prompt();
      });
      return line === undefined ? undefined : clean(line);
    },
  };
}

/** Parts a prompt into lines that fit: the last of them is asked by, as a terminal breaks lines within words. */
function partPrompt(prompt: string, width: number): [above: string, asked: string] {
  const text = prompt.trimEnd();
  const end = prompt.slice(text.length);
  const lines = text.split('\n').flatMap((line) => wrapParagraph(line, width - end.length));
  const asked = lines.pop() ?? '';
  return [lines.map((line) => `${line}\n`).join(''), `${asked}${end}`];
}

const clean = (line: string): string => line.normalize('NFC').trim();
