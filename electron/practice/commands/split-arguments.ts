/** Splits a command line as the C run-time library does; quotation marks group, `\"` is a mark itself. */
export function splitArguments(line: string): string[] {
  const found: string[] = [];
  let current = '';
  let inQuotes = false;
  let started = false;
  for (let i = 0; i < line.length; i++) {
    const character = line.charAt(i);
    if (character === '\\' && line[i + 1] === '"') {
      current += '"';
      started = true;
      i += 1;
    } else if (character === '"') {
      inQuotes = !inQuotes;
      started = true;
    } else if (character === ' ' && !inQuotes) {
      if (started) found.push(current);
      current = '';
      started = false;
    } else {
      current += character;
      started = true;
    }
  }
  if (started) found.push(current);
  return found;
}
