import type { ChoiceItem } from './instruments.js';

const ask = (key: string, text: string, right: number, choices: readonly string[]): ChoiceItem => ({ kind: 'choice', key, text, right, choices });

/**
 * Ten questions of fact that guidance settles. Sources: NICE NG193 (2021) for primary pain; NG59 (2016, amended 2020) for
 * sciatica; CG173 for neuropathic pain and trigeminal neuralgia; Opioids Aware (Faculty of Pain Medicine) for the dose above
 * which harm outweighs benefit and for the pace of a taper; NG127 and the national suspected cauda equina pathway (GIRFT 2023);
 * IASP (2017) for nociplastic pain; ICD-11 MG30 for the duration; the European insomnia guideline (2023).
 */
export const knowledgeItems: readonly ChoiceItem[] = [
  ask('primary', 'Somebody with chronic primary pain wants to try a medicine. Which may be considered?', 2, ['Gabapentin', 'Codeine', 'An antidepressant such as duloxetine, after talking it through', 'Regular paracetamol']),
  ask('sciatica', 'Sciatica has lasted for four months. What does guidance say of pregabalin?', 1, ['Offer it first', 'Do not offer it', 'Offer it together with an opioid', 'Offer it when duloxetine fails']),
  ask('dose', 'Above which daily dose, in oral morphine equivalents, does the risk of an opioid grow without more benefit?', 2, ['30 mg', '60 mg', '120 mg', '240 mg']),
  ask('taper', 'How fast is a long-standing opioid usually reduced, when there is time?', 1, ['By a tenth every day', 'By about a tenth every one or two weeks', 'By half every month', 'At once, with cover for withdrawal']),
  ask('cauda', 'Back pain, new numbness around the anus and trouble passing urine since yesterday. What now?', 3, ['Ask again in a week', 'Order an MRI as an outpatient', 'Refer to physiotherapy as urgent', 'Send to hospital for an emergency MRI today']),
  ask('neuropathic', 'Which is a first choice for painful diabetic neuropathy?', 0, ['Duloxetine', 'Tramadol for the long term', 'Morphine', 'Lamotrigine']),
  ask('trigeminal', 'Which medicine is tried first for trigeminal neuralgia?', 1, ['Amitriptyline', 'Carbamazepine', 'Pregabalin', 'Topical lidocaine']),
  ask('nociplastic', 'What is nociplastic pain?', 2, ['Pain without any mechanism', 'Pain from a lesion of the nervous system', 'Pain from altered nociception without clear tissue damage or nerve lesion', 'Pain that has lasted for a year']),
  ask('chronic', 'From when on is pain called chronic in ICD-11?', 1, ['Six weeks', 'Three months', 'Six months', 'One year']),
  ask('sleep', 'What is offered first for long-lasting insomnia beside pain?', 3, ['Zopiclone', 'Melatonin', 'Low-dose amitriptyline', 'Cognitive behavioural therapy for insomnia']),
];
