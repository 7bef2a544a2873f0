/** The language of an answer, from `Accept-Language`; Dutch when the asker has no preference that we speak. */
import { LANGUAGES } from '@samenbord/board';
import type { Language } from '@samenbord/board';

interface Preference {
  language: string;
  quality: number;
}

function readPreference(part: string): Preference {
  const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
  const written = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const quality = written === undefined ? 1 : Number(written);
  return { language: tag.split('-')[0] ?? '', quality: Number.isFinite(quality) ? quality : 0 };
}

export function preferredLanguage(header: string | undefined): Language {
  let best: { language: Language; quality: number } = { language: 'nl', quality: 0 };
  for (const { language, quality } of (header ?? '').split(',').map(readPreference)) {
    const known = LANGUAGES.find((candidate) => candidate === language);
    if (known && quality > best.quality) best = { language: known, quality };
  }
  return best.language;
}
