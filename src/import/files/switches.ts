/** Tells whether a switch of the office formats is on: it is where it stands, unless it says otherwise. */
export function isOn(value: string | undefined): boolean {
  return !['0', 'false', 'off', 'none'].includes(value ?? '');
}
