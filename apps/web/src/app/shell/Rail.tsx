import { Link, NavLink } from 'react-router';
import { useMay, useMe } from '../me';
import { rolesWords } from '../words';
import { Mark } from './Mark';
import { PlaceIcon } from './PlaceIcon';
import { placesFor } from './places';
import styles from './Rail.module.css';

/** The left rail: the places this member may open, and at its foot where and as whom they are here. */
export function Rail() {
  const me = useMe();
  const places = placesFor(useMay());
  return (
    <nav className={styles.rail} aria-label="Places">
      <Link to="/" className={styles.brand}><Mark />Without Walls</Link>
      <ul className={styles.places}>
        {places.map((place) => (
          <li key={place.to}><NavLink to={place.to} end={place.to === '/'} className={styles.place}><PlaceIcon name={place.icon} />{place.label}</NavLink></li>
        ))}
      </ul>
      <p className={styles.foot}>
        <strong>{me.network.name}</strong>
        <span>{rolesWords(me.roles)}</span>
      </p>
    </nav>
  );
}
