import { describe, expect, it } from 'vitest';
import { fingerprintCatalog, fingerprintOf } from '../../src/plan/fingerprint.ts';
import { emptyState } from '../../src/plan/state.ts';
import { fold } from '../../src/plan/fold.ts';
import { baseline, procedure, publication } from '../support/example.ts';
import { emptyMemory, readMemory } from '../support/memory.ts';

describe('a fingerprint', () => {
  it.each([
    ['the order of keys', { a: 1, b: [{ d: 2, c: 3 }] }, { b: [{ c: 3, d: 2 }], a: 1 }],
    ['the form of Unicode', { name: 'Sở Tư pháp' }, { name: 'Sở Tư pháp'.normalize('NFD') }],
    ['the ends of lines', { steps: 'một\nhai\n' }, { steps: 'một\r\nhai\r' }],
    ['numbers for keys', { 2: 'b', 10: 'a', x: 1 }, { x: 1, 10: 'a', 2: 'b' }],
    ['what says nothing', { a: 1 }, { a: 1, b: undefined }],
  ])('does not depend on %s', (_, one, other) => {
    expect(fingerprintOf(one)).toBe(fingerprintOf(other));
  });

  it.each([
    ['an item that moves', [1, 2], [2, 1]],
    ['a text for a number', { a: 1 }, { a: '1' }],
    ['null for nothing', { a: 1 }, { a: 1, b: null }],
    ['a space', { a: 'b c' }, { a: 'b  c' }],
  ])('tells %s', (_, one, other) => {
    expect(fingerprintOf(one)).not.toBe(fingerprintOf(other));
  });

  it('of a catalog depends on no order in which its parts are read', () => {
    const decisions = [
      baseline([procedure('1.000001'), procedure('1.000002')]),
      publication('5/QĐ-UBND', { abolished: [{ code: '1.000001', by: { number: '1/2021/NĐ-CP' } }] }),
    ].map((value, i) => ({ path: `${i}.yaml`, value }));
    const { records } = fold(emptyState(readMemory(emptyMemory('2020-12-31'))), decisions).state;
    const turned = new Map([...records].reverse());
    const whole = fingerprintCatalog(decisions, records);
    expect(fingerprintCatalog(decisions.toReversed(), turned)).toBe(whole);
    turned.delete('1.000002');
    expect(fingerprintCatalog(decisions, turned)).not.toBe(whole);
  });
});
