/*
 * A settlement system in C: loads a compiled policy and the events of a city, then asks of each claim
 * whether it is payable.
 *
 *   payable POLICY.policyc EVENTS.jsonl CLAIMS.jsonl
 */
#include <policyc.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *read_file(const char *path, size_t *count) {
  FILE *file = fopen(path, "rb");
  char *bytes = NULL;
  if (file != NULL && fseek(file, 0, SEEK_END) == 0) {
    long size = ftell(file);
    rewind(file);
    if (size >= 0 && (bytes = malloc((size_t)size + 1)) != NULL) {
      *count = fread(bytes, 1, (size_t)size, file);
    }
  }
  if (file != NULL) fclose(file);
  if (bytes == NULL) {
    fprintf(stderr, "cannot read %s\n", path);
    exit(1);
  }
  return bytes;
}

/* What a call gives, or the end of the program with what is wrong. */
static policyc_handle expect(policyc_result result) {
  if (result.status == POLICYC_OK) return result.handle;
  fprintf(stderr, "%s\n", policyc_text(result.handle, NULL));
  exit(1);
}

int main(int argc, char **argv) {
  if (argc != 4) {
    fprintf(stderr, "usage: payable POLICY.policyc EVENTS.jsonl CLAIMS.jsonl\n");
    return 2;
  }
  size_t count;
  char *bytes = read_file(argv[1], &count);
  policyc_handle policy = expect(policyc_load((const uint8_t *)bytes, count));
  free(bytes);

  policyc_handle ledger = expect(policyc_ledger(policy));
  char *events = read_file(argv[2], &count);
  expect(policyc_add(ledger, events, count));
  free(events);

  policyc_handle question = expect(policyc_prepare(ledger, "claim"));
  policyc_handle options = expect(policyc_options(question));
  printf("answers: %s\n", policyc_text(options, NULL));

  char *claims = read_file(argv[3], &count);
  claims[count] = 0;
  for (char *line = strtok(claims, "\n"); line != NULL; line = strtok(NULL, "\n")) {
    policyc_verdict verdict = policyc_decide(question, line, strlen(line));
    /* The reasons are put into words only when somebody wants them. */
    policyc_handle answer = expect(policyc_answer(question, line, strlen(line)));
    printf("%d %s\n", verdict.option, policyc_text(answer, NULL));
    policyc_release(answer);
  }
  free(claims);
  policyc_release(options);
  policyc_release(question);
  policyc_release(ledger);
  policyc_release(policy);
  return 0;
}
