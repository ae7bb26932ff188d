/** Tells whether a switch of the office formats is on: one that is present is on, unless its value tells otherwise. */
export function isOn(value: string | undefined): boolean {
  return !['0', 'false', 'off', 'none'].includes(value ?? '');
}
