import { describe, expect, it } from '@jest/globals';
import { grants, roles, type Role } from '@without-walls/contracts';
import { phonePlaces, placesFor } from './places';

const labels = (...mine: Role[]) => placesFor((permission) => grants(mine, permission)).map((place) => place.label);

describe('the places a member may open', () => {
  it('are only those their roles allow', () => {
    expect(labels('presenter')).toEqual(['Today', 'Cases', 'Rounds', 'Letters', 'My topics', 'Curriculum', 'People']);
    expect(labels('mdt')).toEqual(['Today', 'Cases', 'Triage', 'Rounds', 'Letters', 'My topics', 'Curriculum', 'People']);
    expect(labels('administrator')).toEqual(['Today', 'Rounds', 'My topics', 'Curriculum', 'Statements', 'Reports', 'People', 'Operations']);
    expect(labels('observer')).toEqual(['Today', 'Rounds', 'My topics', 'Curriculum', 'People']);
  });
  it('are the union over several roles', () => expect(labels('coordinator', 'administrator')).toEqual(['Today', 'Cases', 'Second look', 'Triage', 'Rounds', 'Letters', 'My topics', 'Curriculum', 'Attendance', 'Statements', 'Reports', 'People', 'Operations']));
});

describe('the bar of a phone', () => {
  it('hides nothing when five fit', () => expect(phonePlaces(placesFor((p) => grants(['observer'], p))).more).toEqual([]));
  it('keeps four and puts the rest under More, losing none', () => {
    const all = placesFor((permission) => grants(roles, permission));
    const { bar, more } = phonePlaces(all);
    expect(bar.map((place) => place.label)).toEqual(['Today', 'Cases', 'Second look', 'Triage']);
    expect([...bar, ...more]).toHaveLength(all.length);
  });
});
