import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

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
 * @param interrupt ends the program
 */
export function openAsking(input: Readable, output: Writable, interrupt: () => void): Asking {
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
      const line = await new Promise<string | undefined>((resolve) => {
        answer = resolve;
        reader.setPrompt(prompt);
        reader.prompt();
      });
      return line === undefined ? undefined : clean(line);
    },
  };
}

const clean = (line: string): string => line.normalize('NFC').trim();
