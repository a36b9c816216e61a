import { useEffect, useState } from 'react';

/** The cameras, microphones and loudspeakers of this machine; renewed when one is plugged in. Names come with permission. */
export function useDevices(again?: unknown): readonly MediaDeviceInfo[] {
  const [devices, setDevices] = useState<readonly MediaDeviceInfo[]>([]);
  useEffect(() => {
    const media = navigator.mediaDevices;
    if (!media) return;
    let gone = false;
    const look = () => void media.enumerateDevices().then((found) => { if (!gone) setDevices(found); }, () => undefined);
    look();
    media.addEventListener('devicechange', look);
    return () => {
      gone = true;
      media.removeEventListener('devicechange', look);
    };
  }, [again]);
  return devices;
}
