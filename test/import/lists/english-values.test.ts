import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../../src/import/files/delimited.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';
import { delimited } from '../../support/import/import-files.ts';

const heading = [
  'Code',
  'Procedure name',
  'Department',
  'Sector',
  'Level',
  'Time limit',
  'Fee',
  'Online',
  'Status',
  'Applicants',
];
const values = [
  'Province',
  '5 working days',
  'No fee',
  'Fully online',
  'Active',
  'Citizens and Organizations',
];
const read = (changed: Record<number, string> = {}) => {
  const own = values.map((value, at) => changed[at] ?? value);
  const rows = [heading, ['1.900001', 'Cấp thẻ rừng', 'Sở Tư pháp', 'Lâm nghiệp', ...own]];
  return readPortalList([readDelimited(delimited(rows, ';'), 'semicolon').sheet], 'f.csv');
};
const content = (changed: Record<number, string>) => read(changed).records[0]?.content;

describe('a list in English', () => {
  it('is read by its values too', () => {
    const { records, doubts } = read();
    expect(records[0]?.content).toMatchObject({
      levels: ['province'],
      timeLimit: { value: 5, unit: 'working_day' },
      fees: 'none',
      online: 'full',
      applicants: ['citizen', 'organization'],
    });
    expect(doubts).toEqual([]);
  });

  it.each([
    ['Provincial level', ['province']],
    ['Province / Ward', ['province', 'commune']],
    ['Commune level', ['commune']],
  ])('has levels: %s', (text, levels) => {
    expect(content({ 0: text })?.levels).toEqual(levels);
  });

  it.each([
    ['Level 4', { legacyOnlineLevel: 4 }],
    ['Partially online', { online: 'partial' }],
    ['Not online', { online: 'none' }],
  ])('has services: %s', (text, online) => {
    expect(content({ 3: text })).toMatchObject(online);
  });

  it.each(['Free', 'Free of charge', 'Not specified'])(
    'does not say for certain that nothing is charged: %s',
    (text) => {
      const input = read({ 2: text });
      expect(input.records[0]?.content.fees).toBe('unspecified');
      expect(input.doubts).toHaveLength(1);
    },
  );

  it.each(['Inactive', 'Not in force', 'No longer in force', 'Cancelled', 'Expired'])(
    'refuses what is no longer in force: %s',
    (text) => {
      expect(read({ 4: text }).rejected.map(({ reason }) => reason)).toEqual(['row_abolished']);
    },
  );
});
