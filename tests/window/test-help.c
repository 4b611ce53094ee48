#include "rga-help-text.h"

/* The help says the same in both languages, and each question has a place. */

static const RgaHelpSection *
get_section (GArray *sections,
             guint   i)
{
  return &g_array_index (sections, RgaHelpSection, i);
}

static const RgaHelpBlock *
get_block (const RgaHelpSection *section,
           guint                 i)
{
  return &g_array_index (section->blocks, RgaHelpBlock, i);
}

static void
compare_section (const RgaHelpSection *one,
                 const RgaHelpSection *other)
{
  g_assert_cmpuint (one->blocks->len, >, 0);
  g_assert_cmpuint (one->blocks->len, ==, other->blocks->len);
  g_assert_cmpstr (one->title, !=, other->title);
  for (guint i = 0; i < one->blocks->len; i++)
    {
      g_assert_cmpint (get_block (one, i)->kind, ==, get_block (other, i)->kind);
      g_assert_cmpint (get_block (one, i)->number, ==, get_block (other, i)->number);
      g_assert_cmpstr (get_block (one, i)->page, ==, get_block (other, i)->page);
      g_assert_cmpstr (get_block (one, i)->aspect, ==, get_block (other, i)->aspect);
      g_assert_true ((get_block (one, i)->hint == NULL) == (get_block (other, i)->hint == NULL));
      g_assert_cmpstr (get_block (one, i)->text, !=, get_block (other, i)->text);
    }
}

static void
both_languages_say_the_same (void)
{
  g_autoptr(GArray) dutch = rga_help_load (RGA_LANGUAGE_NL);
  g_autoptr(GArray) english = rga_help_load (RGA_LANGUAGE_EN);

  g_assert_cmpuint (dutch->len, ==, 13);
  g_assert_cmpuint (english->len, ==, dutch->len);
  for (guint i = 0; i < dutch->len; i++)
    compare_section (get_section (dutch, i), get_section (english, i));
}

/* What cannot be asked yet says when. */
static void
check_question (const RgaHelpBlock *question)
{
  g_assert_true ((question->page == NULL) == (question->aspect == NULL));
  g_assert_true (question->page != NULL || question->hint != NULL);
}

static void
all_questions_are_there (void)
{
  g_autoptr(GArray) sections = rga_help_load (RGA_LANGUAGE_NL);
  int last = 0;

  for (guint i = 0; i < sections->len; i++)
    for (guint j = 0; j < get_section (sections, i)->blocks->len; j++)
      {
        const RgaHelpBlock *block = get_block (get_section (sections, i), j);

        if (block->kind != RGA_HELP_QUESTION)
          continue;
        g_assert_cmpint (block->number, ==, ++last);
        check_question (block);
      }
  g_assert_cmpint (last, ==, 57);
}

static void
lines_are_read (void)
{
  g_autoptr(GArray) sections = rga_help_read ("lost\n# One\n\na\n- b\n? 3 teams/roles Who? | Ask\n? 4 later When? | Soon\n"
                                              "? broken\n# Two\n");
  const RgaHelpSection *one = get_section (sections, 0);

  g_assert_cmpuint (sections->len, ==, 2);
  g_assert_cmpuint (one->blocks->len, ==, 4);
  g_assert_cmpint (get_block (one, 1)->kind, ==, RGA_HELP_POINT);
  g_assert_cmpstr (get_block (one, 2)->text, ==, "Who?");
  g_assert_cmpstr (get_block (one, 2)->page, ==, "teams");
  g_assert_cmpstr (get_block (one, 2)->aspect, ==, "roles");
  g_assert_cmpstr (get_block (one, 2)->hint, ==, "Ask");
  g_assert_null (get_block (one, 3)->page);
  g_assert_cmpstr (get_block (one, 3)->hint, ==, "Soon");
  g_assert_cmpuint (get_section (sections, 1)->blocks->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/help/both-languages", both_languages_say_the_same);
  g_test_add_func ("/help/questions", all_questions_are_there);
  g_test_add_func ("/help/lines", lines_are_read);

  return g_test_run ();
}
