import type { SectionName } from '@without-walls/contracts';
import { CheckedText, type CheckedTextProps } from '../check/CheckedText';
import { isOpen } from '../check/live-marks';
import { useEditor } from './EditorContext';
import { fieldId } from './field-id';

type Props = Pick<CheckedTextProps, 'label' | 'hint' | 'optional' | 'value' | 'onChange' | 'oneLine' | 'rows' | 'maxLength' | 'placeholder'> & { section: SectionName; field: string };

/** A free-text field of the form, with its marks. */
export function EditorText({ section, field, ...rest }: Props) {
  const { marks, active, setActive, replace, keep } = useEditor();
  const own = marks.filter((mark) => mark.section === section && mark.field === field);
  const open = active && active.section === section && active.field === field ? { start: active.start, inPanel: active.inPanel } : null;
  return (
    <CheckedText
      {...rest}
      id={fieldId(section, field)}
      marks={own}
      open={open}
      onOpen={(next) => setActive(next ? { section, field, ...next } : null)}
      timesOf={(mark) => marks.filter((other) => isOpen(other) && other.type === mark.type && other.text.toLowerCase() === mark.text.toLowerCase()).length}
      onReplace={replace}
      onKeep={keep}
    />
  );
}
