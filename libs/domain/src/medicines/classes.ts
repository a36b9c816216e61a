/**
 * A small dictionary of drug names and classes, used to put reasons beside a case in triage and to mark a row for a
 * reader. It never computes a dose or a total, and silence about a drug says nothing about its safety.
 */
export const medicineClasses = ['opioid', 'benzodiazepine', 'z-drug', 'gabapentinoid', 'muscle-relaxant', 'antidepressant', 'nsaid', 'paracetamol', 'antiepileptic', 'antipsychotic', 'sedating-antihistamine', 'topical', 'triptan', 'steroid', 'other'] as const;
export type MedicineClass = (typeof medicineClasses)[number];

const names: Record<Exclude<MedicineClass, 'other'>, string> = {
  opioid: 'codeine co-codamol co-dydramol dihydrocodeine tramadol tapentadol morphine oramorph zomorph mst oxycodone oxycontin longtec shortec targinact fentanyl buprenorphine butec butrans temgesic methadone hydromorphone pethidine meptazinol opioid opioids',
  benzodiazepine: 'diazepam lorazepam temazepam nitrazepam clonazepam chlordiazepoxide oxazepam alprazolam midazolam benzodiazepine benzodiazepines',
  'z-drug': 'zopiclone zolpidem zaleplon hypnotic hypnotics',
  gabapentinoid: 'gabapentin pregabalin neurontin lyrica gabapentinoid gabapentinoids',
  'muscle-relaxant': 'baclofen methocarbamol tizanidine orphenadrine carisoprodol dantrolene cyclobenzaprine relaxant relaxants',
  antidepressant: 'amitriptyline nortriptyline imipramine dosulepin duloxetine venlafaxine sertraline citalopram escitalopram fluoxetine paroxetine mirtazapine trazodone',
  nsaid: 'ibuprofen naproxen diclofenac celecoxib etoricoxib meloxicam indometacin ketoprofen etodolac piroxicam',
  paracetamol: 'paracetamol co-codamol co-dydramol acetaminophen',
  antiepileptic: 'carbamazepine oxcarbazepine lamotrigine topiramate valproate',
  antipsychotic: 'quetiapine olanzapine risperidone haloperidol chlorpromazine aripiprazole',
  'sedating-antihistamine': 'promethazine hydroxyzine chlorphenamine cyclizine',
  topical: 'lidocaine capsaicin versatis',
  triptan: 'sumatriptan rizatriptan zolmitriptan',
  steroid: 'prednisolone dexamethasone hydrocortisone',
};

const byName = new Map<string, MedicineClass[]>();
for (const [kind, list] of Object.entries(names) as [MedicineClass, string][]) {
  for (const name of list.split(' ')) byName.set(name, [...(byName.get(name) ?? []), kind]);
}

/** Classes of a drug as written by a clinician (`Co-codamol 30/500` gives opioid and paracetamol); empty when unknown. */
export function classesOf(drug: string): MedicineClass[] {
  const words = drug.toLowerCase().match(/[a-z]+(?:-[a-z]+)*/g) ?? [];
  return [...new Set(words.flatMap((word) => byName.get(word) ?? []))];
}

/** Classes that slow breathing or thinking, alone or together. */
export const sedatingClasses: readonly MedicineClass[] = ['opioid', 'benzodiazepine', 'z-drug', 'gabapentinoid', 'muscle-relaxant', 'sedating-antihistamine', 'antipsychotic'];
