/** Asked when a page of slides is shown in a round, answered by the slice that keeps the material of lectures. */
export abstract class LectureSlides {
  /** How many pages a piece of slides has that is shown with the present version of a lecture; none when it is not. */
  abstract pagesOf(networkId: string, lectureId: string, materialId: string): Promise<number>;
}
