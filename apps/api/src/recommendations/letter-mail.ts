interface About {
  name: string;
  code: string;
  number: string;
  link: string;
}

/** The message that a letter is there: its number, the case's code and a link. The advice itself stays in the product. */
export const letterMail = ({ name, code, number, link }: About): { subject: string; text: string } => ({
  subject: `Advice on case ${code} is signed (${number})`,
  text: `Dear ${name},\n\nThe team has signed its advice on case ${code}. Read letter ${number}, and say that you take it on, here:\n${link}\n\nYou remain responsible for the person's care.\n`,
});

export const reminderMail = ({ name, code, number, link, days }: About & { days: string }): { subject: string; text: string } => ({
  subject: `Case ${code}: what became of the advice after ${days} days?`,
  text: `Dear ${name},\n\n${days} days ago you received letter ${number} on case ${code}. A few clicks tell the team what was done and what was not, and why. Every answer is useful, "not done" too:\n${link}\n`,
});
