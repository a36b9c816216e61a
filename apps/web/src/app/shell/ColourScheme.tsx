import { useColourScheme } from '@without-walls/ui';
import styles from './TopBar.module.css';

const schemes = [['auto', 'As device'], ['light', 'Light'], ['dark', 'Dark']] as const;

/** Light, dark, or as the device is set; kept on this device. */
export function ColourScheme() {
  const { scheme, setScheme } = useColourScheme();
  return (
    <fieldset>
      <legend className={styles.legend}>Colours</legend>
      <div className={styles.scheme}>
        {schemes.map(([value, label]) => (
          <label key={value}><input type="radio" name="colour-scheme" checked={scheme === value} onChange={() => setScheme(value)} />{label}</label>
        ))}
      </div>
    </fieldset>
  );
}
