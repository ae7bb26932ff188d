import { UnreadableFile } from '../../model/unreadable.ts';
import type { Archive } from './archive.ts';
import { scanXml } from './xml.ts';

/** A reference from one part to another: by its id, with its kind (the last word of its type). */
export interface Relation {
  id: string;
  type: string;
  target: string;
}

/**
 * Returns a part's text; undefined where the file has no such part.
 *
 * @throws UnreadableFile `damaged` where it is in no encoding of Unicode
 */
export function partText(archive: Archive, name: string): string | undefined {
  const part = archive.part(name);
  return part && decode(part);
}

function decode(content: Buffer): string {
  const isUtf16 =
    (content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff);
  const encoding = isUtf16 ? (content[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    throw new UnreadableFile('damaged');
  }
}

/** Returns the references of a part; those of the file where no part is given. */
export function relationsOf(archive: Archive, part: string): Relation[] {
  const xml = partText(archive, beside(part, `_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`));
  const related: Relation[] = [];
  if (xml === undefined) return related;
  scanXml(xml, {
    open: (name, attributes) => {
      const target = attributes.get('Target')?.replaceAll('\\', '/');
      if (name !== 'Relationship' || target === undefined || attributes.get('TargetMode') === 'External')
        return;
      const type = attributes.get('Type') ?? '';
      related.push({
        id: attributes.get('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: target.startsWith('/') ? target.slice(1) : beside(part, target),
      });
    },
    close: () => {},
    text: () => {},
  });
  return related;
}

/** Returns the name of a part in the folder of another, or above it. */
export function beside(part: string, name: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  if (name.startsWith('./')) return beside(part, name.slice(2));
  return name.startsWith('../') ? beside(folder.slice(0, -1), name.slice(3)) : folder + name;
}
