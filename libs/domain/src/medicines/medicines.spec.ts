import { describe, expect, it } from '@jest/globals';
import { classesOf } from './classes.js';
import { harmfulCombinations } from './combinations.js';

const rows = (...drugs: string[]) => drugs.map((drug) => ({ drug, dose: '', route: 'oral' as const, frequency: '', since: null, benefit: null, harm: '' }));
const ids = (...drugs: string[]) => harmfulCombinations(rows(...drugs)).map((reason) => reason.id);

describe('classesOf', () => {
  it('knows common names however they are written', () => {
    expect(classesOf('Co-codamol 30/500')).toEqual(['opioid', 'paracetamol']);
    expect(classesOf('MST (morphine) m/r')).toEqual(['opioid']);
    expect(classesOf('GABAPENTIN caps')).toEqual(['gabapentinoid']);
    expect(classesOf('turmeric')).toEqual([]);
    expect(classesOf('')).toEqual([]);
  });
});

describe('harmfulCombinations', () => {
  it('sees an opioid beside a benzodiazepine, a sleeping tablet or a gabapentinoid', () => {
    expect(ids('Tramadol', 'Diazepam')).toEqual(['opioid-and-sedative']);
    expect(ids('Codeine', 'Zopiclone')).toEqual(['opioid-and-sedative']);
    expect(ids('Oxycodone', 'Pregabalin')).toEqual(['opioid-and-gabapentinoid']);
  });

  it('sees two of a kind and a pile of sedatives', () => {
    expect(ids('Baclofen', 'Methocarbamol')).toEqual(['two-of-a-kind']);
    expect(ids('Baclofen', 'Amitriptyline', 'Promethazine', 'Gabapentin')).toEqual(['many-sedatives']);
  });

  it('stays silent about ordinary lists, and does not count what is put on the skin', () => {
    expect(ids('Paracetamol', 'Naproxen', 'Omeprazole')).toEqual([]);
    expect(harmfulCombinations([...rows('Diazepam'), { ...rows('Morphine')[0]!, route: 'topical' }])).toEqual([]);
    expect(harmfulCombinations([...rows('Diazepam'), { ...rows('Fentanyl')[0]!, route: 'transdermal' }])).toHaveLength(1);
  });

  it('never speaks of doses', () => {
    expect(harmfulCombinations(rows('Morphine', 'Oxycodone', 'Diazepam', 'Pregabalin')).map((reason) => reason.say).join()).not.toMatch(/mg|milligram|dose/i);
  });
});
