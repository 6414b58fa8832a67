import type { PageFinding } from '#core/publish/check/ExportCheck';
import type { Texts } from './Texts';

/**
 * What is wrong with a finished page in sentences, each with the mend and its place in the article of that file where it has
 * one. Mere advice is for those who read the data.
 */
export function describePageFindings(
  findings: readonly PageFinding[],
  filePath: string,
  texts: Texts,
): readonly string[] {
  return findings
    .filter(({ severity }) => severity !== 'advice')
    .map(({ code, severity, place, line, facts }) => {
      const all = { ...facts, line: line ?? 1 };
      const message = `${texts(`exportCheck.${code}.what`, all)} ${texts(`exportCheck.${code}.mend`, all)}`;
      const sentence = severity === 'warning' ? texts('cli.warning', { message }) : message;
      return [filePath, place ?? '', sentence].filter((part) => part !== '').join(': ');
    });
}
