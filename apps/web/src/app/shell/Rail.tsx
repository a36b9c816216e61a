import { NavLink } from 'react-router';
import { useMay, useMe } from '../me';
import { listWords, roleWords } from '../words';
import { Mark } from './Mark';
import { PlaceIcon } from './PlaceIcon';
import { placesFor } from './places';
import styles from './Rail.module.css';

/** The left rail: the places this member may open, and at its foot where and as whom they are here. */
export function Rail() {
  const me = useMe();
  const places = placesFor(useMay());
  return (
    <div className={styles.rail}>
      <NavLink to="/" className={styles.brand} aria-current={undefined}><Mark />Without Walls</NavLink>
      <nav aria-label="Places">
        <ul className={styles.places}>
          {places.map((place) => (
            <li key={place.to}><NavLink to={place.to} end={place.to === '/'} className={styles.place}><PlaceIcon name={place.icon} />{place.label}</NavLink></li>
          ))}
        </ul>
      </nav>
      <p className={styles.foot}>
        <strong>{me.network.name}</strong>
        <span>{listWords(me.roles.map((role) => roleWords[role]))}</span>
      </p>
    </div>
  );
}
