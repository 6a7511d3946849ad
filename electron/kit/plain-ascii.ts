/** Text for a server whose code page nobody knows: printable ASCII on lines of bounded length, ended with CRLF. */

const SPELLINGS: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '→': '->',
  '…': '...',
  '·': '-',
  '\u00a0': ' ',
};

/** The text in printable ASCII: accents are left out, what has no ASCII spelling becomes `?`. */
export function plainAscii(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\x20-\x7e]/gu, (character) => SPELLINGS[character] ?? '?');
}

/** A name from a server, fit for a line of a batch file: letters, digits, hyphens; at most 40. */
export function safeName(name: string): string {
  return name.replace(/[^A-Za-z0-9-]/g, '_').slice(0, 40);
}

/** Breaks a text between words. The first line begins with `first`, the others with as many spaces. */
export function wrapped(text: string, width: number, first = ''): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = ' '.repeat(first.length);
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}

/** A text file as Windows has it. */
export function windowsText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join('');
}
