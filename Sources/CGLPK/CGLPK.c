#include "CGLPK.h"

#include <glpk.h>
#include <limits.h>
#include <math.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

/* Where GLPK's fatal errors land. Each thread has its own, like GLPK's environment. */
static _Thread_local jmp_buf landing;

/* How often this thread's environment was thrown away, with all objects in it. */
static _Thread_local uint64_t generation = 1;

struct cglpk_master {
  glp_prob *problem;
  uint64_t generation;
};

/* How a call landed. */
enum { FATAL = 1, LATE = 2, STUCK = 3 };

/*
 * What glp_intopt doesn't look at: neither its time nor an iteration limit reaches the linear programs inside it,
 * and those cycle now and then. While they work they print, which is where they can be left.
 */
static _Thread_local struct {
  int is_on;
  double start, limit; /* in milliseconds */
  double sign_of_life; /* when the search came to its last node */
  int32_t (*is_over)(const void *context);
  const void *context;
} watch;

/* A linear program that takes so long is taken to cycle: those that end take a thousandth of it. */
enum { STUCK_MILLISECONDS = 3000 };

static void leave(void *info) {
  (void)info;
  watch.is_on = 0;
  longjmp(landing, FATAL);
}

static int swallow(void *info, const char *text) {
  (void)info;
  (void)text;
  if (!watch.is_on) return 1;
  double now = glp_time();
  int is_late = now - watch.start > watch.limit || (watch.is_over && watch.is_over(watch.context));
  if (!is_late && now - watch.sign_of_life <= STUCK_MILLISECONDS) return 1;
  watch.is_on = 0;
  longjmp(landing, is_late ? LATE : STUCK);
}

static void see_node(glp_tree *tree, void *info) {
  (void)tree;
  (void)info;
  watch.sign_of_life = glp_time();
}

static void start_watch(cglpk_limits limits) {
  watch.start = watch.sign_of_life = glp_time();
  watch.limit = limits.milliseconds;
  watch.is_over = limits.is_over;
  watch.context = limits.context;
  watch.is_on = 1;
}

/* Set before each call: after glp_free_env the environment is a new one without hooks. */
static void enter(void) {
  watch.is_on = 0;
  glp_term_hook(swallow, NULL);
  glp_error_hook(leave, NULL);
}

static cglpk_status abandon(void) {
  /* GLPK is in the middle of something: only throwing all away is safe. */
  glp_error_hook(NULL, NULL);
  glp_free_env();
  generation++;
  return CGLPK_ABORTED;
}

static int is_bound(double lower, double upper) {
  return !isnan(lower) && !isnan(upper) && lower <= upper && lower < INFINITY && upper > -INFINITY;
}

static int bound_type(double lower, double upper) {
  if (isinf(lower)) return isinf(upper) ? GLP_FR : GLP_UP;
  if (isinf(upper)) return GLP_LO;
  return lower == upper ? GLP_FX : GLP_DB;
}

static double number_or_0(double bound) { return isinf(bound) ? 0 : bound; }

/* Whether all entries are finite and no row stands twice; quadratic, for the few of one column. */
static int are_entries(int32_t row_count, int32_t count, const int32_t *rows, const double *values) {
  if (count < 0 || count > row_count) return 0;
  for (int32_t i = 0; i < count; i++) {
    if (rows[i] < 0 || rows[i] >= row_count || !isfinite(values[i])) return 0;
    for (int32_t j = 0; j < i; j++)
      if (rows[j] == rows[i]) return 0;
  }
  return 1;
}

static int is_alive(const cglpk_master *master) { return master && master->generation == generation; }

cglpk_master *cglpk_master_create(int32_t rows) {
  if (rows < 1) return NULL;
  cglpk_master *master = malloc(sizeof *master);
  if (!master) return NULL;
  if (setjmp(landing)) {
    abandon();
    free(master);
    return NULL;
  }
  enter();
  master->problem = glp_create_prob();
  master->generation = generation;
  glp_set_obj_dir(master->problem, GLP_MAX);
  glp_add_rows(master->problem, rows);
  return master;
}

void cglpk_master_free(cglpk_master *master) {
  if (!master) return;
  if (is_alive(master)) {
    if (setjmp(landing)) {
      abandon();
    } else {
      enter();
      glp_delete_prob(master->problem);
    }
  }
  free(master);
}

cglpk_status cglpk_master_set_row(cglpk_master *master, int32_t row, double lower, double upper) {
  if (!is_alive(master)) return CGLPK_ABORTED;
  if (row < 0 || row >= glp_get_num_rows(master->problem) || !is_bound(lower, upper)) return CGLPK_INVALID;
  if (setjmp(landing)) return abandon();
  enter();
  glp_set_row_bnds(master->problem, row + 1, bound_type(lower, upper), number_or_0(lower), number_or_0(upper));
  return CGLPK_OPTIMAL;
}

/* GLPK counts from 1 and leaves place 0 unused. The columns of a master have a handful of entries. */
enum { LARGEST_COLUMN = 64 };

static void set_entries(glp_prob *problem, int column, int32_t count, const int32_t *rows, const double *values) {
  int places[LARGEST_COLUMN + 1];
  double numbers[LARGEST_COLUMN + 1];
  for (int32_t i = 0; i < count; i++) {
    places[i + 1] = rows[i] + 1;
    numbers[i + 1] = values[i];
  }
  glp_set_mat_col(problem, column, count, places, numbers);
}

cglpk_status cglpk_master_add_column(
    cglpk_master *master, double lower, double upper, double objective, int32_t count, const int32_t *rows,
    const double *values) {
  if (!is_alive(master)) return CGLPK_ABORTED;
  int row_count = glp_get_num_rows(master->problem);
  if (!is_bound(lower, upper) || !isfinite(objective) || count > LARGEST_COLUMN) return CGLPK_INVALID;
  if (!are_entries(row_count, count, rows, values)) return CGLPK_INVALID;
  if (glp_get_num_cols(master->problem) == INT_MAX) return CGLPK_INVALID;
  if (setjmp(landing)) return abandon();
  enter();
  int column = glp_add_cols(master->problem, 1);
  glp_set_col_bnds(master->problem, column, bound_type(lower, upper), number_or_0(lower), number_or_0(upper));
  glp_set_obj_coef(master->problem, column, objective);
  set_entries(master->problem, column, count, rows, values);
  return CGLPK_OPTIMAL;
}

cglpk_status cglpk_master_drop_columns(cglpk_master *master, int32_t first, int32_t kept) {
  if (!is_alive(master)) return CGLPK_ABORTED;
  if (first < 0 || kept < 0) return CGLPK_INVALID;
  int columns = glp_get_num_cols(master->problem);
  int end = columns - kept;
  if (end <= first) return CGLPK_OPTIMAL;
  int *places = malloc(sizeof(int) * ((size_t)(end - first) + 1));
  if (!places) return CGLPK_FAILED;
  if (setjmp(landing)) {
    free(places);
    return abandon();
  }
  enter();
  int count = 0;
  for (int column = first + 1; column <= end; column++)
    if (glp_get_col_stat(master->problem, column) != GLP_BS) places[++count] = column;
  if (count > 0) glp_del_cols(master->problem, count, places);
  free(places);
  return CGLPK_OPTIMAL;
}

int32_t cglpk_master_columns(const cglpk_master *master) {
  return is_alive(master) ? glp_get_num_cols(master->problem) : 0;
}

static cglpk_status status_of(glp_prob *problem, int code) {
  switch (code) {
  case 0: break;
  case GLP_ETMLIM:
  case GLP_EITLIM: return CGLPK_LIMIT;
  case GLP_ENOPFS: return CGLPK_INFEASIBLE;
  case GLP_ENODFS: return CGLPK_UNBOUNDED;
  default: return CGLPK_FAILED;
  }
  switch (glp_get_status(problem)) {
  case GLP_OPT: return CGLPK_OPTIMAL;
  case GLP_NOFEAS: return CGLPK_INFEASIBLE;
  case GLP_UNBND: return CGLPK_UNBOUNDED;
  default: return CGLPK_FAILED;
  }
}

cglpk_status cglpk_master_solve(
    cglpk_master *master, int32_t milliseconds, int32_t iterations, double *objective, double *duals) {
  if (!is_alive(master)) return CGLPK_ABORTED;
  if (milliseconds < 1 || iterations < 1) return CGLPK_INVALID;
  if (setjmp(landing)) return abandon();
  enter();
  glp_prob *problem = master->problem;
  glp_smcp settings;
  glp_init_smcp(&settings);
  settings.msg_lev = GLP_MSG_OFF;
  settings.tm_lim = milliseconds;
  settings.it_lim = iterations;
  /* After changed bounds the last basis is dual feasible, after a new column primal feasible. */
  settings.meth = GLP_DUALP;
  cglpk_status status = status_of(problem, glp_simplex(problem, &settings));
  if (status == CGLPK_FAILED || status == CGLPK_LIMIT) {
    /* A basis that went bad, or a cycle: from the start, the other way. */
    glp_std_basis(problem);
    settings.meth = GLP_PRIMAL;
    status = status_of(problem, glp_simplex(problem, &settings));
  }
  if (status == CGLPK_FAILED || status == CGLPK_LIMIT) {
    glp_std_basis(problem);
    glp_scale_prob(problem, GLP_SF_AUTO);
    settings.presolve = GLP_ON;
    status = status_of(problem, glp_simplex(problem, &settings));
    glp_unscale_prob(problem);
  }
  if (status != CGLPK_OPTIMAL) return status;
  *objective = glp_get_obj_val(problem);
  int rows = glp_get_num_rows(problem);
  for (int row = 1; row <= rows; row++) duals[row - 1] = glp_get_row_dual(problem, row);
  return CGLPK_OPTIMAL;
}

static int compare_places(const void *left, const void *right) {
  uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
  return a < b ? -1 : a > b;
}

/* Whether no place stands twice; -1 without memory. */
static int are_places_distinct(const cglpk_program *program) {
  if (program->entries < 2) return 1;
  uint64_t *places = malloc(sizeof(uint64_t) * program->entries);
  if (!places) return -1;
  for (size_t i = 0; i < program->entries; i++)
    places[i] = (uint64_t)program->entry_rows[i] << 32 | (uint32_t)program->entry_columns[i];
  qsort(places, program->entries, sizeof(uint64_t), compare_places);
  int distinct = 1;
  for (size_t i = 1; i < program->entries && distinct; i++) distinct = places[i] != places[i - 1];
  free(places);
  return distinct;
}

static cglpk_status check(const cglpk_program *program, cglpk_limits limits) {
  if (program->rows < 1 || program->columns < 1 || program->entries > INT_MAX - 1) return CGLPK_INVALID;
  if (limits.milliseconds < 1 || limits.iterations < 1 || limits.megabytes < 1) return CGLPK_INVALID;
  for (int32_t row = 0; row < program->rows; row++)
    if (!is_bound(program->row_lower[row], program->row_upper[row])) return CGLPK_INVALID;
  for (int32_t column = 0; column < program->columns; column++) {
    if (!is_bound(program->column_lower[column], program->column_upper[column])) return CGLPK_INVALID;
    if (!isfinite(program->objective[column])) return CGLPK_INVALID;
  }
  for (size_t i = 0; i < program->entries; i++) {
    if (program->entry_rows[i] < 0 || program->entry_rows[i] >= program->rows) return CGLPK_INVALID;
    if (program->entry_columns[i] < 0 || program->entry_columns[i] >= program->columns) return CGLPK_INVALID;
    if (!isfinite(program->entry_values[i])) return CGLPK_INVALID;
  }
  int distinct = are_places_distinct(program);
  return distinct < 0 ? CGLPK_FAILED : distinct ? CGLPK_OPTIMAL : CGLPK_INVALID;
}

static void load(glp_prob *problem, const cglpk_program *program, int *rows, int *columns, double *values) {
  glp_set_obj_dir(problem, GLP_MAX);
  glp_add_rows(problem, program->rows);
  for (int32_t row = 0; row < program->rows; row++) {
    double lower = program->row_lower[row], upper = program->row_upper[row];
    glp_set_row_bnds(problem, row + 1, bound_type(lower, upper), number_or_0(lower), number_or_0(upper));
  }
  glp_add_cols(problem, program->columns);
  for (int32_t column = 0; column < program->columns; column++) {
    double lower = program->column_lower[column], upper = program->column_upper[column];
    glp_set_obj_coef(problem, column + 1, program->objective[column]);
    /* The kind first: setting it to binary would overwrite bounds, integer doesn't. */
    if (program->is_integer[column]) glp_set_col_kind(problem, column + 1, GLP_IV);
    glp_set_col_bnds(problem, column + 1, bound_type(lower, upper), number_or_0(lower), number_or_0(upper));
  }
  for (size_t i = 0; i < program->entries; i++) {
    rows[i + 1] = program->entry_rows[i] + 1;
    columns[i + 1] = program->entry_columns[i] + 1;
    values[i + 1] = program->entry_values[i];
  }
  glp_load_matrix(problem, (int)program->entries, rows, columns, values);
}

static cglpk_status optimise(glp_prob *problem, cglpk_limits limits) {
  glp_smcp settings;
  glp_init_smcp(&settings);
  settings.msg_lev = GLP_MSG_OFF;
  settings.tm_lim = limits.milliseconds;
  settings.it_lim = limits.iterations;
  glp_iocp integers;
  glp_init_iocp(&integers);
  /* Printed for the watch alone. */
  integers.msg_lev = GLP_MSG_ALL;
  integers.out_dly = 100;
  integers.cb_func = see_node;
  integers.tm_lim = limits.milliseconds;
  integers.tol_obj = 1e-12;
  /* With 1e-5, GLPK's own, a price of a thousand million cents is ten thousand off where it counts as whole. */
  /* At 1e-5, GLPK's own, a price of EUR 10 million is whole where it is EUR 100 off. */
  integers.tol_int = 1e-9;
  integers.presolve = limits.presolves ? GLP_ON : GLP_OFF;
  if (!limits.presolves) {
    /* As presolving does. Unscaled, most large deals come out wrong. */
    glp_scale_prob(problem, GLP_SF_GM | GLP_SF_EQ | GLP_SF_2N | GLP_SF_SKIP);
    glp_adv_basis(problem, 0);
    cglpk_status status = status_of(problem, glp_simplex(problem, &settings));
    if (status != CGLPK_OPTIMAL) return status;
  }
  start_watch(limits);
  int code = glp_intopt(problem, &integers);
  watch.is_on = 0;
  if (code == GLP_ETMLIM) return CGLPK_LIMIT;
  if (code == GLP_ENOPFS) return CGLPK_INFEASIBLE;
  if (code == GLP_ENODFS) return CGLPK_UNBOUNDED;
  if (code != 0) return CGLPK_FAILED;
  switch (glp_mip_status(problem)) {
  case GLP_OPT: return CGLPK_OPTIMAL;
  case GLP_NOFEAS: return CGLPK_INFEASIBLE;
  default: return CGLPK_FAILED;
  }
}

cglpk_status cglpk_solve(const cglpk_program *program, cglpk_limits limits, double *objective, double *values) {
  cglpk_status status = check(program, limits);
  if (status != CGLPK_OPTIMAL) return status;
  size_t places = program->entries + 1;
  int *rows = malloc(sizeof(int) * places), *columns = malloc(sizeof(int) * places);
  double *numbers = malloc(sizeof(double) * places);
  if (!rows || !columns || !numbers) {
    status = CGLPK_FAILED;
  } else {
    switch (setjmp(landing)) {
    case 0: {
      enter();
      glp_mem_limit(limits.megabytes);
      glp_prob *problem = glp_create_prob();
      load(problem, program, rows, columns, numbers);
      status = optimise(problem, limits);
      if (status == CGLPK_OPTIMAL) {
        *objective = glp_mip_obj_val(problem);
        for (int32_t column = 0; column < program->columns; column++)
          values[column] = glp_mip_col_val(problem, column + 1);
      }
      glp_delete_prob(problem);
      glp_mem_limit(INT_MAX);
      break;
    }
    case LATE:
      abandon();
      status = CGLPK_LIMIT;
      break;
    default: status = abandon();
    }
  }
  free(rows);
  free(columns);
  free(numbers);
  return status;
}
