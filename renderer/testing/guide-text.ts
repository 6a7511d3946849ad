/** The user guide as Markdown, for those who read it outside the window. */
import type { HelpLanguage } from '../../shared/words/languages.ts';

/** @param pictures the sections that have one */
export function guideText({ guide }: HelpLanguage, pictures: readonly string[]): string {
  const sections = Object.entries(guide.sections).map(([key, { title, text, picture }]) => [
    `## ${title}`,
    text.map((sentences) => `- ${sentences}`).join('\n'),
    ...(pictures.includes(key) ? [`![${picture}](${key}.png)`] : []),
  ]);
  const made = '<!-- Made of shared/words by guide.test.ts, not to be edited. -->';
  return `${[made, `# ${guide.title}`, guide.lead, guide.pictures, ...sections.flat()].join('\n\n')}\n`;
}
