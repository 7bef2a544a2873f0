/**
 * The lines of a text when a line holds `room` (in font sizes). A word that is longer than a line is broken.
 */
export function wrapLines(text: string, room: number, widthOf: (word: string) => number): string[] {
  const space = widthOf(' ');
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    let used = 0;
    for (const word of paragraph.split(' ')) {
      let rest = word;
      let width = widthOf(rest);
      if (line !== '' && used + space + width > room) {
        lines.push(line);
        line = '';
        used = 0;
      }
      while (width > room && rest.length > 1) {
        const fits = Math.max(1, Math.floor((rest.length * room) / width));
        lines.push(rest.slice(0, fits));
        rest = rest.slice(fits);
        width *= rest.length / (rest.length + fits);
      }
      used += (line === '' ? 0 : space) + width;
      line = line === '' ? rest : `${line} ${rest}`;
    }
    lines.push(line);
  }
  return lines;
}
