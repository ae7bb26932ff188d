/** The few marks that text for people carries; each is the identity where there is no colour. */
export interface Style {
  strong(text: string): string;
  faint(text: string): string;
  error(text: string): string;
  warning(text: string): string;
  good(text: string): string;
  added(text: string): string;
  removed(text: string): string;
}

const same = (text: string): string => text;

export const plainStyle: Style = {
  strong: same,
  faint: same,
  error: same,
  warning: same,
  good: same,
  added: same,
  removed: same,
};
