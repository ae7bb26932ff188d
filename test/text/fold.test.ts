import { expect, it } from 'vitest';
import { procedureKey } from '../../src/text/fold.ts';

it('a procedure’s name is one with and without the words before it', () => {
  const key = procedureKey('Đăng ký khai sinh');
  for (const name of [
    'Thủ tục đăng ký khai sinh',
    'thủ tục hành chính: Đăng ký khai sinh',
    'Thủ tục  Đăng ký khai sinh.',
    'Thủ tục đăng ký khai sinh'.normalize('NFD'),
  ])
    expect(procedureKey(name)).toBe(key);
  expect(procedureKey('Thủ tục')).not.toBe('');
  expect(procedureKey('Thủ tục đăng ký khai tử')).not.toBe(key);
});
