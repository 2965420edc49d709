# SPDX-License-Identifier: GPL-3.0-or-later
# NORMSCOPE_SANITIZERS and NORMSCOPE_FUZZ as options of the compiler, for every target. Sets
# normscope_test_environment, what a test needs in its environment then.
set(normscope_test_environment)
if(NORMSCOPE_FUZZ AND NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "libFuzzer belongs to clang: -DCMAKE_CXX_COMPILER=clang++")
endif()
if(NORMSCOPE_SANITIZERS)
    # The first finding ends the test. In GCC and clang `undefined` leaves out the conversion of a
    # number that does not fit an integer; we want it too. Qt compares empty lists by
    # memcmp(nullptr, nullptr, 0), which is defined for everybody else.
    set(sanitizers ${NORMSCOPE_SANITIZERS})
    if(sanitizers MATCHES "undefined")
        string(APPEND sanitizers ",float-cast-overflow")
    endif()
    add_compile_options(-fsanitize=${sanitizers} -fno-sanitize=nonnull-attribute
        -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${sanitizers})
    set(folder ${PROJECT_SOURCE_DIR}/tests/sanitizers)
    list(APPEND normscope_test_environment
        "ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1"
        "LSAN_OPTIONS=suppressions=${folder}/leaks.supp:print_suppressions=0"
        "UBSAN_OPTIONS=print_stacktrace=1"
        "TSAN_OPTIONS=suppressions=${folder}/threads.supp:second_deadlock_stack=1")
endif()
if(NORMSCOPE_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link) # tells libFuzzer which ways were taken
endif()
