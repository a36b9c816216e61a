import { IconDots } from '@tabler/icons-react';
import { NavLink } from 'react-router';
import { useMay } from '../me';
import styles from './BottomBar.module.css';
import { PlaceIcon } from './PlaceIcon';
import { phonePlaces, placesFor } from './places';
import { useDisclosure } from './useDisclosure';

/** On a phone: the four most used places, the rest under More. */
export function BottomBar() {
  const { bar, more } = phonePlaces(placesFor(useMay()));
  const { open, box, button } = useDisclosure();
  return (
    <nav className={styles.bar} aria-label="Places, at the bottom">
      <ul className={styles.places}>
        {bar.map((place) => (
          <li key={place.to}><NavLink to={place.to} end={place.to === '/'} className={styles.place}><PlaceIcon name={place.icon} />{place.label}</NavLink></li>
        ))}
        {more.length > 0 ? (
          <li ref={box}>
            <button {...button} className={styles.place}><IconDots size={20} stroke={1.75} aria-hidden="true" />More</button>
            {open ? <div className={styles.more}>{more.map((place) => <NavLink key={place.to} to={place.to}><PlaceIcon name={place.icon} />{place.label}</NavLink>)}</div> : null}
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
