/** The answers of a poll, one a line: without empty lines and without the same answer twice. */
export function optionsFrom(lines: string): { options: string[]; fault: string | null } {
  const options = [...new Set(lines.split('\n').map((line) => line.trim()).filter(Boolean))];
  const fault = options.length < 2 ? 'Two answers at least, each on its own line.' : options.length > 6 ? 'Six answers at most.' : options.some((one) => one.length > 80) ? 'An answer has 80 letters at most.' : null;
  return { options, fault };
}
