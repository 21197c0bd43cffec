/*
 * The C interface under everything a host may do wrong. A trap ends the program with a signal; a wrong
 * answer ends it with the line that expected another.
 *
 *   adversary POLICY.policyc CASE.jsonl
 */
#include <policyc.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define EXPECT(condition)                                                \
  do {                                                                   \
    if (!(condition)) {                                                  \
      fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);    \
      exit(1);                                                           \
    }                                                                    \
  } while (0)

static uint64_t state = 1;

/* SplitMix64. */
static uint64_t dice(void) {
  uint64_t z = (state += 0x9E3779B97F4A7C15u);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

static char *file(const char *path, size_t *count) {
  FILE *file = fopen(path, "rb");
  EXPECT(file != NULL);
  fseek(file, 0, SEEK_END);
  *count = (size_t)ftell(file);
  rewind(file);
  char *bytes = malloc(*count + 1);
  EXPECT(fread(bytes, 1, *count, file) == *count);
  bytes[*count] = 0;
  fclose(file);
  return bytes;
}

static policyc_handle good(policyc_result result) {
  if (result.status != POLICYC_OK) fprintf(stderr, "%s\n", policyc_text(result.handle, NULL));
  EXPECT(result.status == POLICYC_OK);
  return result.handle;
}

/* A failure of the kind, told by a text with the code. */
static void bad(policyc_result result, int32_t status, const char *code) {
  EXPECT(result.status == status);
  size_t count = 0;
  const char *text = policyc_text(result.handle, &count);
  EXPECT(text != NULL && strlen(text) == count);
  if (strstr(text, code) == NULL) fprintf(stderr, "%s, not %s\n", text, code);
  EXPECT(strstr(text, code) != NULL);
  EXPECT(policyc_release(result.handle) == POLICYC_OK);
}

static void wrong_handles(policyc_handle policy, policyc_handle ledger, policyc_handle question) {
  const policyc_handle made_up[] = {0, 999999999, UINT64_MAX, (policyc_handle)(uintptr_t)&state};
  for (size_t i = 0; i < sizeof made_up / sizeof *made_up; i++) {
    policyc_handle h = made_up[i];
    bad(policyc_ledger(h), POLICYC_BAD_HANDLE, "H1001");
    bad(policyc_append(h, "{}", 2), POLICYC_BAD_HANDLE, "H1001");
    bad(policyc_add(h, "{}", 2), POLICYC_BAD_HANDLE, "H1001");
    bad(policyc_record(h, NULL, NULL), POLICYC_BAD_HANDLE, "H1001");
    bad(policyc_save(h), POLICYC_BAD_HANDLE, "H1001");
    bad(policyc_resume(h, "", 0), POLICYC_BAD_HANDLE, "H1001");
    bad(policyc_resumed_changes(h), POLICYC_BAD_HANDLE, "H1001");
    bad(policyc_prepare(h, "claim"), POLICYC_BAD_HANDLE, "H1001");
    bad(policyc_options(h), POLICYC_BAD_HANDLE, "H1001");
    bad(policyc_answer(h, "{}", 2), POLICYC_BAD_HANDLE, "H1001");
    EXPECT(policyc_decide(h, "{}", 2).status == POLICYC_BAD_HANDLE);
    EXPECT(policyc_decide(h, "{}", 2).option == POLICYC_CLAIM_REFUSED);
    EXPECT(policyc_text(h, NULL) == NULL);
    EXPECT(policyc_release(h) == POLICYC_BAD_HANDLE);
  }
  /* Good ones of another type. */
  bad(policyc_ledger(ledger), POLICYC_BAD_HANDLE, "H1001");
  bad(policyc_append(policy, "{}", 2), POLICYC_BAD_HANDLE, "H1001");
  bad(policyc_prepare(question, "claim"), POLICYC_BAD_HANDLE, "H1001");
  bad(policyc_answer(ledger, "{}", 2), POLICYC_BAD_HANDLE, "H1001");
  EXPECT(policyc_text(policy, NULL) == NULL);
}

static void wrong_arguments(policyc_handle policy, policyc_handle ledger) {
  bad(policyc_load(NULL, 0), POLICYC_BAD_POLICY, "A1001");
  bad(policyc_load(NULL, SIZE_MAX), POLICYC_BAD_ARGUMENT, "H1003");
  bad(policyc_load((const uint8_t *)"policy", 6), POLICYC_BAD_POLICY, "A1001");
  bad(policyc_append(ledger, NULL, SIZE_MAX), POLICYC_BAD_ARGUMENT, "H1003");
  bad(policyc_append(ledger, "\xff\xfe{}", 4), POLICYC_REFUSED, "\"C1");
  bad(policyc_append(ledger, "{\"event\":\"\xe5\"}", 12), POLICYC_REFUSED, "\"C1");
  bad(policyc_append(ledger, "not json", 8), POLICYC_REFUSED, "\"C1");
  bad(policyc_append(ledger, "{\"event\":\"nothing\",\"id\":\"X\"}", 28), POLICYC_REFUSED, "\"C2");
  bad(policyc_record(ledger, "2020-13-01", NULL), POLICYC_BAD_ARGUMENT, "H1004");
  bad(policyc_record(ledger, "2020-12-31", "\xff"), POLICYC_BAD_ARGUMENT, "H1002");
  bad(policyc_record(ledger, "99999999999999999999", NULL), POLICYC_BAD_ARGUMENT, "H1004");
  bad(policyc_prepare(ledger, NULL), POLICYC_REFUSED, "\"C3");
  bad(policyc_prepare(ledger, "no such question"), POLICYC_REFUSED, "\"C3");
  bad(policyc_prepare(ledger, "\xc3\x28"), POLICYC_BAD_ARGUMENT, "H1002");
  bad(policyc_resume(policy, "\xff", 1), POLICYC_BAD_ARGUMENT, "H1002");
  bad(policyc_resume(policy, NULL, 0), POLICYC_REFUSED, "\"C3");
  bad(policyc_resume(policy, "{\"ledger\":1}", 12), POLICYC_REFUSED, "\"C3");
  bad(policyc_resumed_changes(ledger), POLICYC_BAD_ARGUMENT, "H1005");
}

/* Numbers that fit nowhere, days at both ends of time: an answer or a refusal. */
static void extremes(policyc_handle question) {
  const char *claims[] = {
      "",
      "{}",
      "[]",
      "null",
      "{\"question\":\"claim\",\"id\":\"\"}",
      "{\"question\":\"claim\",\"id\":\"X\",\"date\":\"1949-01-01\",\"provider\":\"D1\"}",
      "{\"question\":\"claim\",\"id\":\"X\",\"date\":\"2199-12-31\",\"provider\":\"D1\"}",
      "{\"question\":\"claim\",\"id\":\"X\",\"date\":\"2200-01-01\",\"provider\":\"D1\"}",
      "{\"question\":\"claim\",\"id\":\"X\",\"date\":\"2020-01-01\",\"seq\":99999999999999999999}",
      "{\"question\":\"claim\",\"id\":\"X\",\"date\":\"2020-01-01\",\"amount\":1e400}",
      "{\"question\":\"claim\",\"id\":\"X\",\"date\":\"2020-01-01\",\"provider\":-9223372036854775808}",
  };
  for (size_t i = 0; i < sizeof claims / sizeof *claims; i++) {
    policyc_verdict verdict = policyc_decide(question, claims[i], strlen(claims[i]));
    EXPECT(verdict.status == POLICYC_OK);
    policyc_handle answer = good(policyc_answer(question, claims[i], strlen(claims[i])));
    EXPECT(policyc_text(answer, NULL)[0] == '{');
    policyc_release(answer);
  }
  policyc_verdict none = policyc_decide(question, NULL, 5);
  EXPECT(none.status == POLICYC_OK && none.option == POLICYC_CLAIM_REFUSED);
}

/* Bytes changed at random, wherever bytes are taken. */
static void noise(policyc_handle policy, policyc_handle question, const char *lines, size_t count) {
  const char *claim =
      "{\"question\":\"claim\",\"id\":\"X\",\"date\":\"2020-06-15\",\"provider\":\"D1\","
      "\"institution\":\"H1\",\"serviceDate\":\"2020-06-06\",\"emergency\":false}";
  size_t length = strlen(claim);
  char *copy = malloc(count > length ? count : length);
  for (int i = 0; i < 20000; i++) {
    memcpy(copy, claim, length);
    for (uint64_t n = dice() % 4; n > 0; n--) copy[dice() % length] = (char)dice();
    EXPECT(policyc_decide(question, copy, dice() % (length + 1)).status == POLICYC_OK);
  }
  for (int i = 0; i < 20; i++) {
    policyc_handle ledger = good(policyc_ledger(policy));
    memcpy(copy, lines, count);
    copy[dice() % count] = (char)dice();
    policyc_result result = policyc_add(ledger, copy, count);
    EXPECT(result.status == POLICYC_OK || result.status == POLICYC_REFUSED);
    if (result.status != POLICYC_OK) policyc_release(result.handle);
    policyc_release(ledger);
  }
  free(copy);
}

struct Work {
  policyc_handle ledger;
  policyc_handle question;
  int number;
};

static void *work(void *given) {
  struct Work *work = given;
  char line[128];
  for (int i = 0; i < 20; i++) {
    int count = snprintf(line, sizeof line,
                         "{\"subject\":\"person\",\"id\":\"T%d-%d\"}", work->number, i);
    policyc_result result = policyc_add(work->ledger, line, (size_t)count);
    EXPECT(result.status == POLICYC_OK);
    const char *claim = "{\"question\":\"claim\",\"id\":\"X\",\"date\":\"2020-06-15\",\"provider\":\"D1\"}";
    for (int n = 0; n < 200; n++) {
      EXPECT(policyc_decide(work->question, claim, strlen(claim)).status == POLICYC_OK);
    }
  }
  return NULL;
}

/* Appending and asking from several threads at once. */
static void threads(policyc_handle ledger, policyc_handle question) {
  pthread_t ids[4];
  struct Work works[4];
  for (int i = 0; i < 4; i++) {
    works[i] = (struct Work){ledger, question, i};
    EXPECT(pthread_create(&ids[i], NULL, work, &works[i]) == 0);
  }
  for (int i = 0; i < 4; i++) EXPECT(pthread_join(ids[i], NULL) == 0);
}

int main(int argc, char **argv) {
  EXPECT(argc == 3);
  EXPECT(policyc_version() == 1);
  size_t size, count;
  char *bytes = file(argv[1], &size);
  char *lines = file(argv[2], &count);
  policyc_handle policy = good(policyc_load((const uint8_t *)bytes, size));
  bad(policyc_load((const uint8_t *)bytes, size - 1), POLICYC_BAD_POLICY, "A1004");
  bytes[size / 2] ^= 1;
  bad(policyc_load((const uint8_t *)bytes, size), POLICYC_BAD_POLICY, "A1005");

  policyc_handle ledger = good(policyc_ledger(policy));
  EXPECT(good(policyc_add(ledger, lines, count)) == 0);
  policyc_handle question = good(policyc_prepare(ledger, "claim"));

  wrong_handles(policy, ledger, question);
  wrong_arguments(policy, ledger);
  extremes(question);
  noise(policy, question, lines, count);
  threads(ledger, question);

  /* Saved and resumed, nothing differs. */
  policyc_handle saved = good(policyc_save(ledger));
  size_t length;
  const char *text = policyc_text(saved, &length);
  policyc_handle again = good(policyc_resume(policy, text, length));
  policyc_handle changes = good(policyc_resumed_changes(again));
  EXPECT(strstr(policyc_text(changes, NULL), "\"changes\": []") != NULL);

  /* What is released is gone, and what rests on it stays. */
  EXPECT(policyc_release(policy) == POLICYC_OK);
  EXPECT(policyc_release(policy) == POLICYC_BAD_HANDLE);
  bad(policyc_ledger(policy), POLICYC_BAD_HANDLE, "H1001");
  policyc_handle record = good(policyc_record(again, "2020-12-31", NULL));
  EXPECT(strstr(policyc_text(record, NULL), "\"asOf\": \"2020-12-31\"") != NULL);
  EXPECT(policyc_release(saved) == POLICYC_OK);
  EXPECT(policyc_text(saved, NULL) == NULL);

  puts("the C interface holds");
  free(bytes);
  free(lines);
  return 0;
}
