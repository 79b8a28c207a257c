#!/bin/bash
# Grades one slice of the submissions per task of a Slurm array.
#
#   sbatch --array=0-3 --export=ALL,IN=/shared/in,OUT=/shared/out,KEY=/shared/course.seed slurm-array.sh
#   seqlab merge /shared/out/slice-* --out /shared/whole     # when all tasks are complete
#
# Give a task 500 to 2,000 submissions: the first of them waits for the compiler to warm up. A task
# that was killed, requeued or run twice goes on where it stopped: results that are up to date stay.
#SBATCH --job-name=seqlab
#SBATCH --cpus-per-task=2
#SBATCH --mem=2G
#SBATCH --time=04:00:00
#SBATCH --requeue
set -euo pipefail

: "${IN:?the folder with the submissions, the same on every node}"
: "${OUT:?the folder for the slices, the same on every node}"
: "${KEY:?a file that only you can read; the inputs of hidden checks are made from its text}"
: "${SEQLAB:=seqlab}"

# The sandbox's own Java is made once for each node, on a disk of that node.
export SEQLAB_CACHE=${SEQLAB_CACHE:-/var/tmp/seqlab-$(id -u)}

# Two tasks never write to one folder: a second one is refused by its lock.
exec $SEQLAB grade "$IN" --out "$OUT/slice-$SLURM_ARRAY_TASK_ID" --slice auto \
  --seed-file "$KEY" --jobs "${SLURM_CPUS_PER_TASK:-2}" --resume
