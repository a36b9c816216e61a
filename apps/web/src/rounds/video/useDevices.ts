import { useEffect, useState } from 'react';

const sameDevices = (a: readonly MediaDeviceInfo[], b: readonly MediaDeviceInfo[]): boolean => a.length === b.length && a.every((one, index) => one.deviceId === b[index]?.deviceId && one.label === b[index]?.label);

/** The cameras, microphones and loudspeakers of this machine; renewed when one is plugged in. Names come with permission. */
export function useDevices(): readonly MediaDeviceInfo[] {
  const [devices, setDevices] = useState<readonly MediaDeviceInfo[]>([]);
  useEffect(() => {
    const media = navigator.mediaDevices;
    if (!media) return;
    let gone = false;
    const look = () => void media.enumerateDevices().then((found) => { if (!gone) setDevices((known) => (sameDevices(known, found) ? known : found)); }, () => undefined);
    look();
    // Names come once permission is given, and no event says when that is.
    const timer = setInterval(look, 2000);
    media.addEventListener('devicechange', look);
    return () => {
      gone = true;
      clearInterval(timer);
      media.removeEventListener('devicechange', look);
    };
  }, []);
  return devices;
}
