// What a measurement comes to: its shape, whether the goal is met, and how it is shown.
import { writeWhole } from '../lib/files.mjs';

/**
 * Checks one row. `goal` is the number to reach (`better: 'higher'`) or not to exceed (`'lower'`), or null when the
 * figure is only for information.
 */
export function checked({ suite, name, value, unit, goal = null, better, ...rest }) {
  const where = `${suite}: ${name}`;
  if (Object.keys(rest).length > 0) throw new Error(`${where} has ${Object.keys(rest).join(', ')}, which a row has not`);
  for (const [key, text] of Object.entries({ suite, name, unit })) {
    if (typeof text !== 'string' || (text === '' && key !== 'unit')) throw new Error(`${where} has no ${key}`);
  }
  if (!Number.isFinite(value)) throw new Error(`${where} has a value that is no number`);
  if (goal !== null && !Number.isFinite(goal)) throw new Error(`${where} has a goal that is no number`);
  if (better !== 'higher' && better !== 'lower') throw new Error(`${where} must say whether higher or lower is better`);
  return { suite, name, value: rounded(value), unit, goal, better };
}

/** Four digits that mean something; whole numbers stay whole. */
export const rounded = (value) => (Number.isInteger(value) ? value : Number(value.toPrecision(4)));

/** True, false, or null when there is no goal. */
export function met({ value, goal, better }) {
  if (goal === null) return null;
  return better === 'higher' ? value >= goal : value <= goal;
}

const verdicts = new Map([[true, 'met'], [false, 'not met'], [null, '']]);
const head = ['suite', 'measure', 'value', 'goal', ''];

function cells(row) {
  const sign = row.better === 'higher' ? '>=' : '<=';
  const unit = row.unit ? ` ${row.unit}` : '';
  return [row.suite, row.name, `${row.value}${unit}`, row.goal === null ? '' : `${sign} ${row.goal}${unit}`, verdicts.get(met(row))];
}

/** The rows as lines of a table; `paint(text, verdict)` may colour the last column. */
export function table(rows, paint = (text) => text) {
  const lines = [head, ...rows.map(cells)];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines.map((line, i) => line.map((cell, column) => (column === 4 ? paint(cell, i === 0 ? null : met(rows[i - 1])) : cell.padEnd(widths[column]))).join('  ').trimEnd());
}

export function writeResults(file, rows) {
  writeWhole(file, `${JSON.stringify(rows.map(checked), null, 2)}\n`);
}
