import { Injectable } from '@nestjs/common';

export interface CaptionStanding {
  available: boolean;
  say: string;
}

/**
 * Where captions can come from beside a person who types: a speech-to-text worker that listens to the video room and calls
 * `write` for each line. None is shipped; whoever installs one binds this class to it.
 */
export abstract class CaptionSource {
  abstract standing(): CaptionStanding;
}

@Injectable()
export class NoCaptionSource extends CaptionSource {
  standing(): CaptionStanding {
    return { available: false, say: 'No speech-to-text service is installed: a person types the captions.' };
  }
}
