/*
 * The C interface of the policy engine.
 *
 * Everything is named by handles: numbers that are never used twice, so that a stale, foreign or made-up
 * one is an error and nothing worse. Texts are UTF-8. Functions may be called from any thread; calls on
 * one ledger wait for each other, everything else runs at once.
 *
 * Nothing given to these functions stops the process, except memory that is not there: a pointer with a
 * count must point to that many bytes. NULL is an empty text.
 */
#ifndef POLICYC_H
#define POLICYC_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* 0 names nothing. */
typedef uint64_t policyc_handle;

enum {
  POLICYC_OK = 0,
  /* The handle names nothing, or something of another type. */
  POLICYC_BAD_HANDLE = 1,
  /* An argument that is not what the function takes: a text that is no UTF-8, a day that is none. */
  POLICYC_BAD_ARGUMENT = 2,
  /* The bytes are no compiled policy that this engine loads. */
  POLICYC_BAD_POLICY = 3,
  /* Records or a saved ledger that are not taken; the ledger is as it was. */
  POLICYC_REFUSED = 4
};

/* With POLICYC_OK what was asked for. Otherwise the handle of a text that says what is wrong:
 * {"errors": [{"code": …, "zh": …, "en": …, "line": …}]}. Either is released by the caller. */
typedef struct policyc_result {
  int32_t status;
  policyc_handle handle;
} policyc_result;

enum {
  POLICYC_CONFLICT = -1,
  POLICYC_UNDETERMINED = -2,
  POLICYC_CLAIM_REFUSED = -3
};

/* `option` is the number of the answer, from 0, in the order of policyc_options, or one of the above.
 * With a status other than POLICYC_OK it is POLICYC_CLAIM_REFUSED. */
typedef struct policyc_verdict {
  int32_t status;
  int32_t option;
} policyc_verdict;

/* Version of this interface; a later one with the same number only adds. */
int32_t policyc_version(void);

/* Loads what `policyc build` wrote. The bytes may be freed at once. Gives a policy. */
policyc_result policyc_load(const uint8_t *bytes, size_t count);

/* An empty ledger under the policy. Gives a ledger. */
policyc_result policyc_ledger(policyc_handle policy);

/* Takes JSON lines, all or none. Gives a text: what changed. */
policyc_result policyc_append(policyc_handle ledger, const char *lines, size_t count);

/* The same without working out what changed, for many lines at once. Gives 0. */
policyc_result policyc_add(policyc_handle ledger, const char *lines, size_t count);

/* All that follows as of a day ("2020-12-31") from what was known on another. NULL: the last day of the
 * ledger, and the day asked about. Gives a text, as `policyc run --format json` prints it. */
policyc_result policyc_record(policyc_handle ledger, const char *as_of, const char *known_at);

/* The ledger as a text from which policyc_resume makes it again. Gives a text. */
policyc_result policyc_save(policyc_handle ledger);

/* A saved ledger, derived again from its records. Gives a ledger. */
policyc_result policyc_resume(policyc_handle policy, const char *saved, size_t count);

/* What a resumed ledger derives otherwise than was saved. Gives a text, as policyc_append. */
policyc_result policyc_resumed_changes(policyc_handle ledger);

/* A question, by its key or word, made ready on all that the ledger holds now. Later records it does not
 * see. Gives a question, which any number of threads may use. */
policyc_result policyc_prepare(policyc_handle ledger, const char *question);

/* The keys of its answers, in order: ["payable", "refused"]. Gives a text. */
policyc_result policyc_options(policyc_handle question);

/* The answer for one claim, a JSON line; without reasons and without anything to release. */
policyc_verdict policyc_decide(policyc_handle question, const char *claim, size_t count);

/* The answer with its reasons. Gives a text, as an element of "decisions" in a record. */
policyc_result policyc_answer(policyc_handle question, const char *claim, size_t count);

/* The bytes of a text, ended by a zero that is not counted; they are there until it is released. NULL
 * for what is no text. `count` may be NULL. */
const char *policyc_text(policyc_handle text, size_t *count);

/* Lets go of what a handle names. What others still use stays: a ledger keeps its policy. Gives
 * POLICYC_OK or POLICYC_BAD_HANDLE. */
int32_t policyc_release(policyc_handle handle);

#ifdef __cplusplus
}
#endif

#endif
