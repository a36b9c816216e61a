// Measures the identifier check on its own synthetic texts: node tools/deidentify-eval.mjs [dev|test] [--show]
import { loadLibrary } from './deidentify-lists/load.mjs';

const show = process.argv.includes('--show');
const halves = ['dev', 'test'].filter((which) => !process.argv.includes('dev') && !process.argv.includes('test') || process.argv.includes(which));
const { detect, loadLists } = await loadLibrary('index.js');
const { evaluate } = await loadLibrary('evaluation/evaluate.js');
const { referrals } = await loadLibrary('evaluation/generate.js');
await loadLists();

const percent = (part, all) => `${((100 * part) / (all || 1)).toFixed(1)} %`;

function printScore(name, score) {
  const { overall, byType } = score;
  console.log(`  ${name}: ${overall.elements} elements, full ${percent(overall.full, overall.elements)}, touched ${percent(overall.touched, overall.elements)}, span precision ${percent(score.rightSpans, score.spans)}, texts with a leak ${percent(score.leaking, score.documents)}`);
  const types = Object.entries(byType).sort(([a], [b]) => a.localeCompare(b));
  console.log(`    ${types.map(([type, tally]) => `${type} ${percent(tally.full, tally.elements)}/${percent(tally.touched, tally.elements)}`).join(', ')}`);
  if (!show) return;
  for (const leak of score.leaks.slice(0, 60)) console.log(`    leak ${leak.type}: ${JSON.stringify(leak.text)} (${leak.id})`);
  for (const wrong of score.wrong.slice(0, 60)) console.log(`    extra ${wrong.rule}: ${JSON.stringify(wrong.text)} (${wrong.id})`);
}

function printSpeed(texts) {
  const text = texts.map((item) => item.text).join('\n').slice(0, 10_240);
  const times = [];
  for (let i = 0; i < 120; i += 1) {
    const begun = performance.now();
    detect(text);
    times.push(performance.now() - begun);
  }
  times.splice(0, 20);
  times.sort((a, b) => a - b);
  const mean = times.reduce((all, time) => all + time, 0) / times.length;
  console.log(`speed on a 10 KB case: ${(10 / (mean / 1000)).toFixed(0)} KB/s, median ${times[50].toFixed(1)} ms, p99 ${times[98].toFixed(1)} ms; resident ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
}

for (const which of halves) {
  const result = evaluate(which);
  console.log(`${which} half`);
  printScore('referrals', result.referrals);
  printScore('hard cases', result.hard);
  for (const { form, full, worst } of result.names) console.log(`  names ${form}: full ${percent(full, 1)}, worst origin ${worst.origin} ${percent(worst.full, 1)}`);
  const { clean } = result;
  console.log(`  clean notes: ${clean.words} words, false block ${clean.blockPerThousand.toFixed(2)} and amber ${clean.warnPerThousand.toFixed(2)} per 1,000 words; notes with a block mark ${percent(clean.documentsWithBlock, clean.documents)}`);
  if (show) for (const mark of clean.marks) console.log(`    ${mark.tier} ${mark.rule}: ${JSON.stringify(mark.text)}`);
}
printSpeed(referrals('dev', 400));
