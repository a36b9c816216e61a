import type { RoundSettings } from '@without-walls/contracts';
import { Checkbox, RadioChoices, Section, Stack, TextField } from '@without-walls/ui';
import { roundFaults } from '../settings-form';

type Props = { value: RoundSettings; onChange: (change: Partial<RoundSettings>) => void };

const lobby = [
  { value: 'uninvited' as const, label: 'Guests and members who were not invited', hint: 'Who was invited, presents a case, leads or coordinates comes straight in.' },
  { value: 'guests' as const, label: 'Guests only' },
  { value: 'off' as const, label: 'Nobody', hint: 'A guest comes in as soon as they open their link.' },
];
const chat = [
  { value: 'off' as const, label: 'Off', hint: 'Questions and suggestions have their own places and stand in the record.' },
  { value: 'during-round' as const, label: 'While the round lasts' },
];

/** How rounds are held: who waits, who may come from outside, what is kept of what was said. */
export function RoundSettingsFields({ value, onChange }: Props) {
  return (
    <>
      <Section heading="Coming into a round">
        <Stack gap={4}>
          <RadioChoices label="Who waits in the lobby" hint="Whoever waits sees the titles of the agenda, and nothing of a case, until a facilitator or coordinator lets them in." value={value.lobby} choices={lobby} onChange={(next) => onChange({ lobby: next })} />
          <Checkbox label="Guests may come by a link" hint="A facilitator or coordinator makes one link for one person and one session. The guest sees that round and nothing else of Without Walls." checked={value.guests} onChange={(guests) => onChange({ guests })} />
        </Stack>
      </Section>
      <Section heading="What is written and kept in a round">
        <Stack gap={4}>
          <RadioChoices label="Chat" value={value.chat} choices={chat} onChange={(next) => onChange({ chat: next })} />
          <Checkbox label="Keep the chat with the round" hint="Without this it is gone when the round ends." disabled={value.chat === 'off'} checked={value.chatKept} onChange={(chatKept) => onChange({ chatKept })} />
          <Checkbox label="Keep captions with the round" hint="Without this they are shown while somebody speaks, and nowhere afterwards." checked={value.captionsKept} onChange={(captionsKept) => onChange({ captionsKept })} />
          <Checkbox label="A round may be recorded" hint="Everybody in the room is asked first, and sees that it is on." checked={value.recording} onChange={(recording) => onChange({ recording })} />
          <Checkbox label="Leave cases out of a recording" hint="The recording stops while a case is discussed and goes on after it." disabled={!value.recording} checked={value.recordingLeavesOutCases} onChange={(recordingLeavesOutCases) => onChange({ recordingLeavesOutCases })} />
        </Stack>
      </Section>
      <Ways value={value} onChange={onChange} />
    </>
  );
}

function Ways({ value, onChange }: Props) {
  const faults = roundFaults(value);
  return (
    <Section heading="When the line is thin or video is down">
      <Stack gap={4}>
        <TextField id="phone" label="Telephone number of the room" optional hint="With the code to key in, like +44 20 7946 0123, 4411#. Members can then choose to take part by phone." type="tel" maxLength={40} error={faults.phone} value={value.phone ?? ''} onChange={(phone) => onChange({ phone: phone === '' ? null : phone })} />
        <TextField id="fallback" label="Another meeting place" optional hint="The address of a video meeting of your own, offered in the room while the video here is down." type="url" maxLength={300} error={faults.fallback} value={value.fallback ?? ''} onChange={(fallback) => onChange({ fallback: fallback === '' ? null : fallback })} />
      </Stack>
    </Section>
  );
}
