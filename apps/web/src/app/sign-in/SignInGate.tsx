export function SignInGate() {
  return null;
}
