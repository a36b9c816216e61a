import { useEffect, useState } from 'react';
import { deviceFault } from '../video/devices';

type Wanted = { camera: boolean; cameraId: string; micId: string };
type Preview = { stream: MediaStream | null; fault: string | null };

const stop = (stream: MediaStream) => { for (const track of stream.getTracks()) track.stop(); };
/** A device that is gone must not stop the check: it is a wish, not a condition. */
const wish = (id: string): MediaTrackConstraints => (id ? { deviceId: { ideal: id } } : {});

/** The own camera and microphone, opened for the check only and closed with it. */
export function usePreview({ camera, cameraId, micId }: Wanted): Preview {
  const [preview, setPreview] = useState<Preview>({ stream: null, fault: null });
  useEffect(() => {
    let gone = false;
    let opened: MediaStream | null = null;
    const open = async () => {
      if (!navigator.mediaDevices) return setPreview({ stream: null, fault: deviceFault(null) });
      try {
        const stream = await navigator.mediaDevices.getUserMedia({ audio: wish(micId), video: camera ? { ...wish(cameraId), width: { ideal: 640 }, height: { ideal: 360 } } : false });
        if (gone) return stop(stream);
        opened = stream;
        setPreview({ stream, fault: null });
      } catch (error) {
        if (!gone) setPreview({ stream: null, fault: deviceFault(error) });
      }
    };
    void open();
    return () => {
      gone = true;
      if (opened) stop(opened);
    };
  }, [camera, cameraId, micId]);
  return preview;
}
