import { expect, it } from 'vitest';
import { words as vi } from '../../src/messages/vi/index.ts';
import { sayFailure } from '../../src/messages/say-failure.ts';
import { Failure } from '../../src/model/failure.ts';

it.each([
  ['fatal: no such thing', 'fatal: no such thing.'],
  ['Could not read from remote repository.', 'Could not read from remote repository.'],
  ['the server said “wait.”', 'the server said “wait.”'],
])('a sentence that ends with the words of another program has one full stop: %s', (problem, end) => {
  const [message] = sayFailure(new Failure('cannot-fetch', { url: 'u', ref: 'main', problem }), vi);
  expect(message.endsWith(`: ${end}`)).toBe(true);
});

it('names arguments as usage does, and leaves alone what somebody has typed', () => {
  const failure = new Failure('bad-value', { option: '<catalogs>', value: '<file>', allowed: [] });
  expect(sayFailure(failure, vi)[0]).toBe('<danh mục> không nhận “<file>”.');
});
